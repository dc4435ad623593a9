package io.chathub.web;

import io.chathub.web.WebConfiguration.AssetVersion;
import java.io.IOException;
import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Files for browsers under {@code /assets/<version>/}, kept by them for a year. The version is part of the path and no
 * query, so that the relative imports of a script carry it on.
 */
@Configuration
class AssetConfiguration implements WebMvcConfigurer {
    static final CacheControl FOR_A_YEAR =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final AssetVersion version;

    AssetConfiguration(AssetVersion version) {
        this.version = version;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/")
                .addResourceLocations(htmx())
                .setCacheControl(FOR_A_YEAR)
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addFixedVersionStrategy(version.value(), "/**"));
        registry.addResourceHandler("/icons.svg", "/favicon.svg")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic());
    }

    /** The folder of htmx, whose own version the program need not know. */
    private static Resource htmx() {
        try {
            var found = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:META-INF/resources/webjars/htmx.org/*/dist/htmx.min.js");
            return found[0].createRelative("./");
        } catch (IOException e) {
            throw new IllegalStateException("htmx is not on the class path", e);
        }
    }
}
