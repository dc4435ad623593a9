package io.chathub.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.chathub.testing.ChatHubTest;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@ChatHubTest
class ApiDocumentTests {
    @LocalServerPort
    private int port;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void every_route_is_described_and_nothing_else_is() {
        var routes = new TreeSet<String>();
        requestMappingHandlerMapping
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith("/api"))
                        .forEach(pattern -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> routes.add(method + " " + pattern))));
        var described = new TreeSet<String>();
        var paths = new ApiProgram(port, "").description().path("paths");
        paths.properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));

        assertThat(described).hasSizeGreaterThan(6).isEqualTo(routes);
    }

    @Test
    void every_operation_says_what_it_does_and_which_refusals_to_expect() {
        var paths = new ApiProgram(port, "").description().path("paths");
        paths.forEach(path -> path.forEach(operation -> {
            assertThat(operation.path("summary").asString("")).isNotEmpty();
            assertThat(operation.path("description").asString("")).contains("cope `");
            assertThat(operation.path("responses").propertyNames()).contains("401", "403", "429");
            operation
                    .path("parameters")
                    .forEach(parameter ->
                            assertThat(parameter.path("name").asString()).isNotEqualTo("actor"));
        }));
    }

    @Test
    void the_description_names_the_key_and_the_shape_of_problems() {
        var description = new ApiProgram(port, "").description();

        assertThat(description.at("/components/securitySchemes/apiKey/scheme").asString())
                .isEqualTo("bearer");
        assertThat(description.at("/components/schemas/Problem/properties/code").isMissingNode())
                .isFalse();
        assertThat(description.at("/components/schemas/QaItemRequest/required").toString())
                .contains("question", "answer", "language");
    }
}
