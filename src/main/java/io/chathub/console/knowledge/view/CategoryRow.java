package io.chathub.console.knowledge.view;

import io.chathub.knowledge.Category;

/**
 * A category in the list.
 *
 * @param depth below the top
 * @param questions in it
 */
public record CategoryRow(Category category, int depth, int questions) {

    public String indent() {
        return "\u2003".repeat(depth);
    }

    public String parent() {
        return category.parent() == null ? "" : category.parent().toString();
    }

    /** Starts with one, as people count. */
    public String position() {
        return String.valueOf(category.order() + 1);
    }
}
