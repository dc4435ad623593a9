package io.chathub.shared;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Splits any language into the terms that a tsvector holds. Words are lower-cased and lose their accents; Chinese,
 * Japanese and Korean runs become single characters and pairs, so that every substring of two and more is found.
 */
public final class SearchTerms {
    private static final int MOST_TERMS = 1000;
    private static final int LONGEST = 40;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern RUN = Pattern.compile(
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]+|[\\p{L}\\p{N}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]]+");

    private SearchTerms() {}

    /** For {@code array_to_tsvector}. */
    public static String[] of(String text) {
        Set<String> terms = new LinkedHashSet<>();
        var runs = RUN.matcher(plain(text));
        while (runs.find() && terms.size() < MOST_TERMS) {
            var run = runs.group();
            if (isIdeographic(run)) {
                terms.addAll(singles(run));
                terms.addAll(pairs(run));
            } else {
                terms.add(shorten(run));
            }
        }
        return terms.stream().limit(MOST_TERMS).toArray(String[]::new);
    }

    /**
     * A tsquery that asks for every word of the text, the last one as a beginning, since people search while they
     * type. Empty when there is nothing to search for.
     */
    public static String query(String text) {
        List<String> wanted = new ArrayList<>();
        var plain = plain(text).stripTrailing();
        var runs = RUN.matcher(plain);
        while (runs.find() && wanted.size() < 20) {
            var run = runs.group();
            if (isIdeographic(run)) {
                wanted.addAll(run.codePointCount(0, run.length()) == 1 ? singles(run) : pairs(run));
            } else {
                wanted.add(shorten(run) + (runs.end() == plain.length() ? ":*" : ""));
            }
        }
        return wanted.stream().distinct().limit(20).map(SearchTerms::quote).collect(Collectors.joining(" & "));
    }

    private static String quote(String term) {
        var prefix = term.endsWith(":*");
        return "'" + (prefix ? term.substring(0, term.length() - 2) + "':*" : term + "'");
    }

    private static String plain(String text) {
        var decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private static boolean isIdeographic(String run) {
        var script = Character.UnicodeScript.of(run.codePointAt(0));
        return switch (script) {
            case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
            default -> false;
        };
    }

    private static List<String> singles(String run) {
        return run.codePoints().mapToObj(Character::toString).toList();
    }

    private static List<String> pairs(String run) {
        var points = run.codePoints().toArray();
        List<String> pairs = new ArrayList<>();
        for (var i = 0; i + 1 < points.length; i++) {
            pairs.add(new String(points, i, 2));
        }
        return pairs;
    }

    private static String shorten(String word) {
        return word.length() <= LONGEST ? word : word.substring(0, LONGEST);
    }
}
