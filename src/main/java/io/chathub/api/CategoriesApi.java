package io.chathub.api;

import io.chathub.knowledge.Category;
import io.chathub.knowledge.ReadKnowledge;
import io.chathub.organizations.Actor.ApiKeyActor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Knowledge")
class CategoriesApi {
    private final ReadKnowledge read;

    CategoriesApi(ReadKnowledge read) {
        this.read = read;
    }

    @Schema(name = "Category")
    record CategoryAnswer(
            UUID id,
            @Schema(example = "Delivery") String name,
            @Schema(example = "delivery") String slug,

            @Schema(description = "Id of the category above.") @Nullable
            UUID parent) {

        static CategoryAnswer of(Category category) {
            var parent = category.parent() == null ? null : category.parent().value();
            return new CategoryAnswer(category.id().value(), category.name(), category.slug(), parent);
        }
    }

    @Schema(name = "Categories")
    record Categories(List<CategoryAnswer> items) {}

    @GetMapping(path = "/api/v1/categories", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "listCategories", summary = "List categories", description = "Scope `knowledge.read`.")
    @ApiResponse(responseCode = "200")
    Categories list(ApiKeyActor actor) {
        return new Categories(
                read.categories(actor).stream().map(CategoryAnswer::of).toList());
    }
}
