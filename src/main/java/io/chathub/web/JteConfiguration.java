package io.chathub.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.AbstractTemplateView;

/** Templates of {@code src/main/jte}, compiled with the program. A view name is a path there: {@code console/inbox}. */
@Configuration
class JteConfiguration {

    @Bean
    TemplateEngine templateEngine() {
        var engine = TemplateEngine.createPrecompiled(ContentType.Html);
        engine.setTrimControlStructures(true);
        return engine;
    }

    @Bean
    ViewResolver jteViewResolver(TemplateEngine engine) {
        return (name, locale) -> resolve(engine, name);
    }

    private static View resolve(TemplateEngine engine, String name) {
        var template = name + ".jte";
        return name.contains(":") || !engine.hasTemplate(template) ? noView() : new JteView(engine, template);
    }

    /** Lets the next resolver try, as redirects need it. */
    @SuppressWarnings("NullAway")
    private static View noView() {
        return null;
    }

    private static final class JteView extends AbstractTemplateView {
        private final TemplateEngine engine;
        private final String template;

        JteView(TemplateEngine engine, String template) {
            this.engine = engine;
            this.template = template;
            setContentType("text/html;charset=UTF-8");
            setExposeSpringMacroHelpers(false);
        }

        @Override
        protected boolean isUrlRequired() {
            return false;
        }

        @Override
        protected void renderMergedTemplateModel(
                Map<String, Object> model, HttpServletRequest request, HttpServletResponse response) throws Exception {
            var output = new gg.jte.output.Utf8ByteOutput();
            engine.render(template, onlyValues(model), output);
            response.setContentLength(output.getContentLength());
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            output.writeTo(response.getOutputStream());
        }

        private static Map<String, Object> onlyValues(Map<String, Object> model) {
            return model.entrySet().stream()
                    .filter(entry -> !entry.getKey().startsWith("org.springframework."))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }
    }
}
