package io.chathub.knowledge;

import org.jspecify.annotations.Nullable;

/** A row of a file and what importing it does. */
public record ImportedRow(
        int row,
        Outcome outcome,
        @Nullable QaItemId id,
        QaContent content,
        @Nullable CategoryName category) {

    /** What becomes of a row. */
    public enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED
    }

    public String categoryName() {
        return category == null ? "" : category.text();
    }
}
