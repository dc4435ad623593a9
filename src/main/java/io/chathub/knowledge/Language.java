package io.chathub.knowledge;

import java.util.Locale;

/** Language codes as the index distinguishes them: the primary subtag only. */
final class Language {

    static final String ENGLISH = "en";
    static final String CHINESE = "zh";
    static final String INDONESIAN = "id";
    static final String UNKNOWN = "und";

    private Language() {}

    /** {@code zh-Hans-CN} is {@code zh}; what is not a language code is {@code und}. */
    static String primary(String code) {
        var language = Locale.forLanguageTag(code.strip().replace('_', '-')).getLanguage();
        return language.isEmpty() ? UNKNOWN : language;
    }
}
