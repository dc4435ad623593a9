package io.chathub.web.view;

import java.util.Locale;
import org.springframework.context.MessageSource;

/** The sentences of one language. Templates escape what they print, so arguments need no care. */
public record Texts(MessageSource source, Locale locale) {

    public String get(String key, Object... arguments) {
        return source.getMessage(key, arguments, locale);
    }

    /** The text of the key, or of the fallback key when the bundles do not have it. */
    public String getOr(String key, String fallback, Object... arguments) {
        var text = source.getMessage(key, arguments, null, locale);
        return text == null ? get(fallback, arguments) : text;
    }

    /** BCP 47, for the lang attribute. */
    public String language() {
        return locale.toLanguageTag();
    }
}
