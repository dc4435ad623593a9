package io.chathub.knowledge;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Languages as authors name them, in BCP 47. */
final class LanguageTags {
    private static final int LONGEST = 35;
    private static final Set<String> TWO_LETTERS = Set.of(Locale.getISOLanguages());

    private LanguageTags() {}

    /** {@code zh_cn} becomes {@code zh-CN}; nothing for what names no language. */
    static Optional<String> canonical(String text) {
        var tag = text.strip().replace('_', '-');
        if (tag.isEmpty() || tag.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var locale = new Locale.Builder().setLanguageTag(tag).build();
            return isKnown(locale) ? Optional.of(locale.toLanguageTag()) : Optional.empty();
        } catch (IllformedLocaleException notALanguage) {
            return Optional.empty();
        }
    }

    /** Of codes with three letters there are thousands; the ones that have a name are taken. */
    private static boolean isKnown(Locale locale) {
        var language = locale.getLanguage();
        return TWO_LETTERS.contains(language)
                || language.length() == 3
                        && !locale.getDisplayLanguage(Locale.ENGLISH).equals(language);
    }
}
