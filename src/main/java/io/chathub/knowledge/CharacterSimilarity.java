package io.chathub.knowledge;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Likeness of two texts by the character sequences they share: survives typos, compounds and unknown word forms. */
final class CharacterSimilarity {

    private final Set<String> grams;

    CharacterSimilarity(String text) {
        this.grams = grams(text);
    }

    double to(String other) {
        var others = grams(other);
        if (grams.isEmpty() || others.isEmpty()) {
            return 0;
        }
        var size = grams.size() + others.size();
        others.retainAll(grams);
        return 2.0 * others.size() / size;
    }

    private static Set<String> grams(String text) {
        var normalized = ' ' + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ").strip() + ' ';
        var length = normalized.codePoints().anyMatch(Character::isIdeographic) ? 2 : 3;
        var grams = new HashSet<String>();
        for (var start = 0; start + length <= normalized.length(); start++) {
            grams.add(normalized.substring(start, start + length));
        }
        return grams;
    }
}
