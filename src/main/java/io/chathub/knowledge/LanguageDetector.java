package io.chathub.knowledge;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells the language of a short question: by its script, and for Latin script by function words and word shapes. */
final class LanguageDetector {

    private static final Pattern WORD_GAP = Pattern.compile("[^\\p{L}\\p{M}'’]+");
    private static final int ENOUGH = 2;
    private static final Pattern INDONESIAN_SHAPE = Pattern.compile(
            "(meng|meny|mem|peng|peny|pem|ber|ter|di|ke)[a-z]{3,}(kan|an|in)?|[a-z]{3,}(nya|kan|lah|kah|ku)|[a-z]{2,}2");
    private static final Pattern ENGLISH_SHAPE = Pattern.compile(
            "[a-z]+(ing|tion|ed|ly|ght|ck|ss|ould|'s|n't|'m|'ll|'ve)|th[a-z]+|wh[a-z]+|sh[a-z]+|[a-z]*(ee|oo|ea)[a-z]*");

    private static final Map<UnicodeScript, String> BY_SCRIPT = Map.of(
            UnicodeScript.HAN, Language.CHINESE,
            UnicodeScript.HIRAGANA, "ja",
            UnicodeScript.KATAKANA, "ja",
            UnicodeScript.HANGUL, "ko",
            UnicodeScript.THAI, "th",
            UnicodeScript.ARABIC, "ar",
            UnicodeScript.CYRILLIC, "ru");

    /**
     * @param language what the text seems to be written in; {@code und} when nothing tells
     * @param certain whether a hint that says otherwise is wrong
     */
    record Guess(String language, boolean certain) {}

    private LanguageDetector() {}

    static Guess detect(String text, String hint) {
        var script = byScript(text);
        if (!script.equals(Language.UNKNOWN)) {
            // Kanji without kana look Chinese, and Cyrillic or Arabic script is more than one language.
            var hintFits = hint.equals("ja") || (!script.equals(Language.CHINESE) && !isLatin(hint));
            return new Guess(hintFits ? hint : script, true);
        }
        return byWords(text, hint);
    }

    private static boolean isLatin(String language) {
        return Set.of(Language.ENGLISH, Language.INDONESIAN, Language.UNKNOWN, Language.CHINESE)
                .contains(language);
    }

    private static String byScript(String text) {
        var latin = 0;
        var counts = new EnumMap<UnicodeScript, Integer>(UnicodeScript.class);
        for (var codePoint : text.codePoints().toArray()) {
            var script = UnicodeScript.of(codePoint);
            if (BY_SCRIPT.containsKey(script)) {
                counts.merge(script, 1, Integer::sum);
            } else if (script == UnicodeScript.LATIN) {
                latin++;
            }
        }
        if (counts.containsKey(UnicodeScript.HIRAGANA) || counts.containsKey(UnicodeScript.KATAKANA)) {
            return "ja";
        }
        // One Han character says as much as a Latin word.
        var words = latin / 5;
        return counts.entrySet().stream()
                .filter(count -> count.getValue() > words)
                .max(Map.Entry.comparingByValue())
                .map(count -> BY_SCRIPT.get(count.getKey()))
                .orElse(Language.UNKNOWN);
    }

    private static Guess byWords(String text, String hint) {
        var words = List.of(WORD_GAP.split(text.toLowerCase(Locale.ROOT)));
        var english = evidence(words, Language.ENGLISH, ENGLISH_SHAPE);
        var indonesian = evidence(words, Language.INDONESIAN, INDONESIAN_SHAPE);
        if (english == indonesian) {
            return new Guess(hint.equals(Language.CHINESE) ? Language.UNKNOWN : hint, false);
        }
        var language = english > indonesian ? Language.ENGLISH : Language.INDONESIAN;
        var foreignHint = !isLatin(hint);
        var certain = Math.abs(english - indonesian) >= ENOUGH;
        return foreignHint && !certain ? new Guess(hint, false) : new Guess(language, certain);
    }

    private static int evidence(List<String> words, String language, Pattern shape) {
        var functionWords = LanguageResources.functionWords(language);
        var spellings = LanguageResources.spellings(language);
        return words.stream()
                .mapToInt(word -> functionWords.contains(word) || spellings.containsKey(word)
                        ? 2
                        : shape.matcher(word).matches() ? 1 : 0)
                .sum();
    }
}
