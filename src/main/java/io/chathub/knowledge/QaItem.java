package io.chathub.knowledge;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question with its answer, as stored.
 *
 * @param language BCP 47
 * @param variations other ways to ask the same question
 * @param createdBy name, at that time, of the person or API key
 * @param version rises with every change
 */
public record QaItem(
        QaItemId id,
        String question,
        String answer,
        String language,
        @Nullable CategoryId category,
        @Nullable String categoryName,
        List<String> variations,
        QaStatus status,
        String createdBy,
        Instant createdAt,
        String updatedBy,
        Instant updatedAt,
        long version) {}
