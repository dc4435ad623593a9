package io.chathub.api;

import io.chathub.organizations.Actor.ApiKeyActor;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The description of the interface at {@code /v3/api-docs}. */
@Configuration
class ApiDocument {
    private static final String KEY = "apiKey";
    private static final String PROBLEM = "Problem";
    private static final Map<Integer, String> EVERYWHERE = Map.of(
            401, "The API key is missing, unknown, expired or revoked.",
            403, "The key does not have the scope that this needs.",
            429, "Too many requests. `Retry-After` says after how many seconds to come back.");
    private static final Map<Integer, String> WITH_INPUT = Map.of(
            400, "A parameter or the body can not be read.",
            422, "Something in the request is not allowed; `errors` names the fields.");
    private static final Map<Integer, String> WITH_BODY = Map.of(
            409, "It conflicts with what is there: a newer version, or the same thing already.",
            413, "The body is too large.",
            415, "The body has a media type that is not taken.");

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(ApiKeyActor.class);
    }

    @Bean
    OpenAPI openApi() {
        var description = """
                Show an API key, made in the console under Settings, with every request: `Authorization: Bearer chk_…`. \
                Errors are `application/problem+json` (RFC 9457) with a stable `code` and a sentence in the language of \
                `Accept-Language` (en, zh-CN, id). Lists come in pages: send `next` of one page as `cursor` of the next.""";
        return new OpenAPI()
                .info(new Info()
                        .title("ChatHub API")
                        .version("1")
                        .description(description)
                        .license(new License().name("AGPL-3.0")))
                .components(new Components()
                        .addSecuritySchemes(
                                KEY,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("An API key with the scopes it needs.")))
                .addSecurityItem(new SecurityRequirement().addList(KEY));
    }

    /** The refusals that every operation may answer with, so that no controller repeats them. */
    @Bean
    OpenApiCustomizer refusals() {
        return document -> {
            document.getComponents().addSchemas(PROBLEM, problem());
            document.getPaths()
                    .forEach((path, item) ->
                            item.readOperations().forEach(operation -> addRefusals(operation, path.contains("{"))));
        };
    }

    private static void addRefusals(Operation operation, boolean ofOne) {
        var refusals = new LinkedHashMap<>(EVERYWHERE);
        if (ofOne) {
            refusals.put(404, "There is no such thing, or not in your organization.");
        }
        if (operation.getParameters() != null || operation.getRequestBody() != null) {
            refusals.putAll(WITH_INPUT);
        }
        if (operation.getRequestBody() != null) {
            refusals.putAll(WITH_BODY);
        }
        refusals.forEach((status, text) ->
                operation.getResponses().computeIfAbsent(String.valueOf(status), code -> refusal(text)));
    }

    private static ApiResponse refusal(String text) {
        var content = new Content()
                .addMediaType(
                        "application/problem+json",
                        new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM)));
        return new ApiResponse().description(text).content(content);
    }

    private static Schema<?> problem() {
        var field = new ObjectSchema()
                .addProperty("field", new StringSchema().example("language"))
                .addProperty("code", new StringSchema().example("qa_language_missing"))
                .addProperty("message", new StringSchema());
        return new ObjectSchema()
                .description("What went wrong (RFC 9457).")
                .addProperty("type", new StringSchema().example("urn:chathub:problem:qa_language_missing"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema().example(422))
                .addProperty("detail", new StringSchema().description("A sentence for people."))
                .addProperty("instance", new StringSchema())
                .addProperty("code", new StringSchema().description("Stable, for programs."))
                .addProperty("errors", new ArraySchema().items(field));
    }
}
