package io.chathub.api;

import io.chathub.knowledge.CategoryId;
import io.chathub.knowledge.QaContent;
import io.chathub.knowledge.QaStatus;
import io.chathub.shared.Fault;
import io.chathub.shared.UserError;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

@Schema(name = "QaItemRequest", description = "A question with its answer, as it shall be.")
record QaItemRequest(
        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                maxLength = QaContent.LONGEST_QUESTION,
                example = "How long does delivery take?")
        @Nullable
        String question,

        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                maxLength = QaContent.LONGEST_ANSWER,
                example = "Two to three working days.")
        @Nullable
        String answer,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "BCP 47", example = "en") @Nullable
        String language,

        @Schema(description = "Id of a category; null for none.") @Nullable
        String category,

        @Schema(
                description = "Other ways to ask the same question, up to 50 with 500 characters each.",
                example = "[\"When will my parcel arrive?\"]")
        @Nullable
        List<@Nullable String> variations,

        @Schema(
                allowableValues = {"draft", "published"},
                description = "A new question is published when this is left out; a changed one stays as it is.")
        @Nullable
        String status,

        @Schema(description = "For changes: the version you have read, unless the header `If-Match` names it.")
        @Nullable
        Long version) {
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"?(\\d{1,18})\"?");

    QaContent content() {
        return new QaContent(
                Objects.requireNonNullElse(question, ""),
                Objects.requireNonNullElse(answer, ""),
                Objects.requireNonNullElse(language, ""),
                categoryId(),
                texts());
    }

    QaStatus statusOrPublished() {
        return status == null ? QaStatus.PUBLISHED : status(status);
    }

    long versionOr(@Nullable String ifMatch) {
        if (ifMatch != null) {
            var tag = TAG.matcher(ifMatch.strip());
            return tag.matches() ? Long.parseLong(tag.group(1)) : -1;
        }
        if (version == null) {
            throw UserError.invalid(List.of(Fault.of("version", "version_missing")));
        }
        return version;
    }

    static QaStatus status(String text) {
        return Arrays.stream(QaStatus.values())
                .filter(status -> status.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> UserError.invalid(List.of(Fault.of("status", "qa_status_unknown"))));
    }

    private @Nullable CategoryId categoryId() {
        try {
            return category == null || category.isBlank() ? null : CategoryId.of(category);
        } catch (UserError noId) {
            throw UserError.invalid(List.of(Fault.of("category", "category_gone")));
        }
    }

    private List<String> texts() {
        return variations == null
                ? List.of()
                : variations.stream()
                        .map(variation -> Objects.requireNonNullElse(variation, ""))
                        .toList();
    }
}
