package io.chathub.web;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;

/** The languages of the user interface. */
public final class Languages {
    public static final List<Locale> ALL = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE, Locale.of("id"));

    private Languages() {}

    /** The language of the interface for somebody who asks for these, as in Accept-Language; English in doubt. */
    public static Locale best(@Nullable String wanted) {
        if (wanted == null || wanted.isBlank() || wanted.length() > 200) {
            return Locale.ENGLISH;
        }
        try {
            return LanguageRange.parse(wanted.replace('_', '-')).stream()
                    .map(range -> Locale.forLanguageTag(range.getRange()).getLanguage())
                    .flatMap(language ->
                            ALL.stream().filter(known -> known.getLanguage().equals(language)))
                    .findFirst()
                    .orElse(Locale.ENGLISH);
        } catch (IllegalArgumentException notALanguage) {
            return Locale.ENGLISH;
        }
    }
}
