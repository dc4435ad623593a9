package io.chathub.api;

import io.chathub.knowledge.QaItem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "QaItem", description = "A question with its answer.")
record QaItemAnswer(
        UUID id,
        @Schema(example = "How long does delivery take?") String question,
        @Schema(example = "Two to three working days.") String answer,
        @Schema(description = "BCP 47", example = "en") String language,
        @Nullable CategoryLink category,

        @Schema(description = "Other ways to ask the same question.", example = "[\"When will my parcel arrive?\"]")
        List<String> variations,

        @Schema(allowableValues = {"draft", "published"}) String status,

        @Schema(description = "Name of the person or API key.")
        String createdBy,

        Instant createdAt,
        String updatedBy,
        Instant updatedAt,

        @Schema(description = "Rises with every change; also in the header `ETag`.")
        long version) {

    @Schema(name = "CategoryLink")
    record CategoryLink(
            UUID id, @Schema(example = "Delivery") String name) {}

    static QaItemAnswer of(QaItem item) {
        var category = item.category() == null
                ? null
                : new CategoryLink(item.category().value(), Objects.requireNonNullElse(item.categoryName(), ""));
        return new QaItemAnswer(
                item.id().value(),
                item.question(),
                item.answer(),
                item.language(),
                category,
                item.variations(),
                item.status().name().toLowerCase(Locale.ROOT),
                item.createdBy(),
                item.createdAt(),
                item.updatedBy(),
                item.updatedAt(),
                item.version());
    }

    String tag() {
        return "\"" + version + "\"";
    }
}
