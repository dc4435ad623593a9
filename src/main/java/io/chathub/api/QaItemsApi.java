package io.chathub.api;

import io.chathub.knowledge.CategoryId;
import io.chathub.knowledge.CreateQaItem;
import io.chathub.knowledge.DeleteQaItem;
import io.chathub.knowledge.QaFilter;
import io.chathub.knowledge.QaItemId;
import io.chathub.knowledge.ReadKnowledge;
import io.chathub.knowledge.UpdateQaItem;
import io.chathub.organizations.Actor.ApiKeyActor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/qa-items", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Knowledge", description = "Questions with their answers, from which the bot answers customers.")
class QaItemsApi {
    private final ReadKnowledge read;
    private final CreateQaItem create;
    private final UpdateQaItem update;
    private final DeleteQaItem delete;
    private final Idempotency idempotency;

    QaItemsApi(
            ReadKnowledge read,
            CreateQaItem create,
            UpdateQaItem update,
            DeleteQaItem delete,
            Idempotency idempotency) {
        this.read = read;
        this.create = create;
        this.update = update;
        this.delete = delete;
        this.idempotency = idempotency;
    }

    @GetMapping
    @Operation(
            operationId = "listQaItems",
            summary = "List questions",
            description = "Newest first. Needs the scope `knowledge.read`.")
    @ApiResponse(responseCode = "200")
    ApiPage<QaItemAnswer> list(
            ApiKeyActor actor,
            @Parameter(description = "Text that stands in the question, a variation or the answer.")
                    @RequestParam(defaultValue = "")
                    String text,
            @Parameter(description = "Id of a category.") @RequestParam(defaultValue = "") String category,
            @Parameter(description = "BCP 47 code; `zh` finds `zh-CN` too.", example = "en")
                    @RequestParam(defaultValue = "")
                    String language,
            @Parameter(description = "`draft` or `published`.") @RequestParam(defaultValue = "") String status,
            @Parameter(description = "`next` of the page before.") @RequestParam(required = false) @Nullable
                    String cursor,
            @Parameter(description = "1 to 200.") @RequestParam(defaultValue = "50") int limit) {
        var filter = new QaFilter(
                text,
                category.isBlank() ? null : CategoryId.of(category),
                language.isBlank() ? null : language,
                status.isBlank() ? null : QaItemRequest.status(status));
        return ApiPage.of(read.items(actor, filter, cursor, limit), QaItemAnswer::of);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getQaItem", summary = "Read one question", description = "Scope `knowledge.read`.")
    @ApiResponse(responseCode = "200")
    ResponseEntity<QaItemAnswer> get(ApiKeyActor actor, @PathVariable String id) {
        return answer(QaItemAnswer.of(read.item(actor, QaItemId.of(id))));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "createQaItem",
            summary = "Add a question",
            description = "Scope `knowledge.edit`. A question that exists already in its language is refused with 409.")
    @ApiResponse(responseCode = "201")
    ResponseEntity<QaItemAnswer> create(
            ApiKeyActor actor,
            @Parameter(
                            description =
                                    "Any text of your own, up to 255 characters. The same request with the same key is done once and answered alike for 24 hours.")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    @Nullable
                    String key,
            @RequestBody QaItemRequest request) {
        var outcome = idempotency.once(
                actor,
                key,
                request,
                QaItemAnswer.class,
                () -> QaItemAnswer.of(create.create(actor, request.content(), request.statusOrPublished())));
        return ResponseEntity.created(
                        URI.create("/api/v1/qa-items/" + outcome.result().id()))
                .eTag(outcome.result().tag())
                .header("Idempotent-Replayed", String.valueOf(outcome.repeated()))
                .body(outcome.result());
    }

    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "updateQaItem",
            summary = "Change a question",
            description =
                    "Scope `knowledge.edit`. Replaces the whole question. Name the version you have read, in `If-Match` or in the body: if somebody else was faster, nothing is changed and the answer is 409.")
    @ApiResponse(responseCode = "200")
    ResponseEntity<QaItemAnswer> update(
            ApiKeyActor actor,
            @PathVariable String id,
            @Parameter(description = "The `ETag` of the question you have read.", example = "\"3\"")
                    @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable
                    String ifMatch,
            @RequestBody QaItemRequest request) {
        var version = request.versionOr(ifMatch);
        var status = request.status() == null
                ? read.item(actor, QaItemId.of(id)).status()
                : QaItemRequest.status(request.status());
        var item = update.update(actor, QaItemId.of(id), version, request.content(), status);
        return answer(QaItemAnswer.of(item));
    }

    @DeleteMapping("/{id}")
    @Operation(operationId = "deleteQaItem", summary = "Delete a question", description = "Scope `knowledge.edit`.")
    @ApiResponse(responseCode = "204")
    ResponseEntity<Void> delete(ApiKeyActor actor, @PathVariable String id) {
        delete.delete(actor, QaItemId.of(id));
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<QaItemAnswer> answer(QaItemAnswer item) {
        return ResponseEntity.ok().eTag(item.tag()).body(item);
    }
}
