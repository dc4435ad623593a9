package io.chathub.organizations;

import com.ibm.icu.text.Transliterator;
import io.chathub.shared.Tokens;
import java.util.Locale;

/** An organization's name, fit for an address. */
final class Slugs {
    private static final int LONGEST = 40;
    private static final int TAIL = 6;

    private Slugs() {}

    /** Chinese becomes Pinyin; a name without letters becomes a random word. */
    static String of(String name) {
        var latin = Transliterator.getInstance("Any-Latin; Latin-ASCII").transliterate(name);
        var slug = latin.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        var trimmed = slug.substring(0, Math.min(LONGEST, slug.length())).replaceAll("^-+|-+$", "");
        return trimmed.isEmpty() ? another("shop") : trimmed;
    }

    /** For a slug that is taken. */
    static String another(String slug) {
        var random = Tokens.random("").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return slug + "-" + random.substring(0, TAIL);
    }
}
