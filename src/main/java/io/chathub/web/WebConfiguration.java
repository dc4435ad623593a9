package io.chathub.web;

import java.io.IOException;
import java.util.Arrays;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

@Configuration
class WebConfiguration implements WebMvcConfigurer {

    /** Every {@code messages/<module>.properties}, with {@code _zh_CN} and {@code _id} beside it. */
    @Bean
    MessageSource messageSource() throws IOException {
        var files = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
        var names = Arrays.stream(files)
                .map(file -> String.valueOf(file.getFilename()).replaceFirst("\\.properties$", ""))
                .filter(name -> !name.contains("_"))
                .map("messages/"::concat)
                .toArray(String[]::new);
        var source = new ResourceBundleMessageSource();
        source.setBasenames(names);
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setAlwaysUseMessageFormat(true);
        return source;
    }

    @Bean
    LocaleResolver localeResolver() {
        return new LanguageResolver();
    }

    /** Changes with every build, so that browsers may keep scripts and styles for a year. */
    @Bean
    AssetVersion assetVersion(ObjectProvider<BuildProperties> build, @Value("${chathub.assets:}") String configured) {
        var properties = build.getIfAvailable();
        var version =
                properties == null ? String.valueOf(System.currentTimeMillis()) : String.valueOf(properties.getTime());
        return new AssetVersion(configured.isEmpty() ? Integer.toHexString(version.hashCode()) : configured);
    }

    record AssetVersion(String value) {}

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var language = new LocaleChangeInterceptor();
        language.setParamName(LanguageResolver.PARAMETER);
        language.setIgnoreInvalidLocale(true);
        registry.addInterceptor(language);
    }
}
