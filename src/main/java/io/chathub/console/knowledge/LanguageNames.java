package io.chathub.console.knowledge;

import io.chathub.web.view.Option;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

/** Languages to choose from, by their names in the reader's language. */
final class LanguageNames {
    private static final List<String> COMMON = List.of(
            "en", "zh-CN", "zh-TW", "id", "ms", "jv", "su", "th", "vi", "fil", "ja", "ko", "hi", "ar", "de", "es", "fr",
            "it", "nl", "pt-BR", "ru", "tr");

    private LanguageNames() {}

    /** The common languages and the ones that are in use. */
    static List<Option> toWrite(Collection<String> used, Locale reader) {
        var tags = new LinkedHashSet<>(COMMON);
        tags.addAll(used);
        return options(tags, reader);
    }

    static List<Option> options(Collection<String> tags, Locale reader) {
        var options = new ArrayList<Option>();
        for (var tag : tags) {
            if (!tag.isBlank()) {
                options.add(new Option(tag, name(tag, reader)));
            }
        }
        options.sort(Comparator.comparing(Option::label, Collator.getInstance(reader)));
        return options;
    }

    private static String name(String tag, Locale reader) {
        return Locale.forLanguageTag(tag).getDisplayName(reader) + " (" + tag + ")";
    }
}
