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
    private static final int ENOUGH = 4;
    private static final Set<String> TOLD_BY_WORDS = Set.of(Language.ENGLISH, Language.INDONESIAN);

    /** Named by their commonest language, but used by others too. */
    private static final Set<String> SHARED_SCRIPTS = Set.of("ar", "ru");

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
        return script.equals(Language.UNKNOWN) ? byWords(text, hint) : inScript(script, hint);
    }

    /** Whether text in the language would be noticed without a hint. */
    static boolean canTell(String language) {
        return TOLD_BY_WORDS.contains(language) || BY_SCRIPT.containsValue(language);
    }

    private static Guess inScript(String usual, String hint) {
        // Kanji without kana look Chinese.
        var hintFits = usual.equals(Language.CHINESE) ? hint.equals("ja") : !canTell(hint);
        var language = hintFits && !hint.equals(Language.UNKNOWN) ? hint : usual;
        return new Guess(language, !SHARED_SCRIPTS.contains(usual));
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
        var certain = Math.abs(english - indonesian) >= ENOUGH;
        if (english == indonesian || !certain && !canTell(hint) && !hint.equals(Language.UNKNOWN)) {
            return new Guess(hint.equals(Language.CHINESE) ? Language.UNKNOWN : hint, false);
        }
        return new Guess(english > indonesian ? Language.ENGLISH : Language.INDONESIAN, certain);
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
