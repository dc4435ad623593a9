package io.chathub.knowledge;

import org.jspecify.annotations.Nullable;

/**
 * Which pairs a list shows; null means any.
 *
 * @param text stands in the question, a variation or the answer
 * @param language {@code zh} finds {@code zh-CN} too
 */
public record QaFilter(
        @Nullable String text,
        @Nullable CategoryId category,
        @Nullable String language,
        @Nullable QaStatus status) {
    public static final QaFilter ALL = new QaFilter(null, null, null, null);
    private static final int LONGEST_TEXT = 200;

    public QaFilter {
        text = text == null || text.isBlank() ? null : CleanText.line(text);
        if (text != null && text.length() > LONGEST_TEXT) {
            text = text.substring(0, LONGEST_TEXT);
        }
        language = language == null ? null : LanguageTags.canonical(language).orElse(null);
    }

    /** Whether anything is left out. */
    public boolean narrows() {
        return !equals(ALL);
    }
}
