package io.chathub.knowledge;

import com.ibm.icu.text.Transliterator;
import io.chathub.knowledge.Unit.Kind;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Units of Chinese text: segmented words, pairs of characters, and the expressions of the concept list. */
final class ChineseAnalyzer implements TextAnalyzer {

    private static final int LONGEST_EXPRESSION = 8;
    private static final Transliterator TO_SIMPLIFIED =
            Transliterator.getInstance("Traditional-Simplified; Fullwidth-Halfwidth");

    private final Set<String> functionWords = LanguageResources.functionWords(Language.CHINESE);
    private final Map<String, Set<String>> concepts = LanguageResources.concepts(Language.CHINESE);

    @Override
    public List<Unit> analyze(String text) {
        var simplified = TO_SIMPLIFIED.transliterate(text).toLowerCase(Locale.ROOT);
        var units = new LinkedHashMap<String, Unit>();
        addWords(simplified, units);
        addExpressions(simplified, units);
        addBigrams(simplified, units);
        return List.copyOf(units.values());
    }

    private void addWords(String text, Map<String, Unit> units) {
        try (var tokenizer = new HMMChineseTokenizer()) {
            var term = tokenizer.addAttribute(CharTermAttribute.class);
            tokenizer.setReader(new StringReader(text));
            tokenizer.reset();
            while (tokenizer.incrementToken()) {
                addWord(term.toString(), units);
            }
            tokenizer.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addWord(String word, Map<String, Unit> units) {
        if (word.codePoints().anyMatch(Character::isLetterOrDigit)) {
            var kind = functionWords.contains(word) ? Kind.FUNCTION : Kind.WORD;
            units.putIfAbsent(word, new Unit(word, kind, concepts.getOrDefault(word, Set.of())));
        }
    }

    private void addExpressions(String text, Map<String, Unit> units) {
        for (var start = 0; start < text.length(); ) {
            start += Math.max(1, addLongestExpression(text, start, units));
        }
    }

    private int addLongestExpression(String text, int start, Map<String, Unit> units) {
        for (var length = Math.min(LONGEST_EXPRESSION, text.length() - start); length > 0; length--) {
            var expression = text.substring(start, start + length);
            var meanings = concepts.get(expression);
            if (meanings != null) {
                units.putIfAbsent(expression, new Unit(expression, Kind.EXPRESSION, meanings));
                return length;
            }
        }
        return 0;
    }

    private void addBigrams(String text, Map<String, Unit> units) {
        for (var start = 0; start + 2 <= text.length(); start++) {
            var pair = text.substring(start, start + 2);
            if (pair.chars().allMatch(ChineseAnalyzer::isHan) && !isGrammar(pair)) {
                units.putIfAbsent(pair, new Unit(pair, Kind.BIGRAM, Set.of()));
            }
        }
    }

    private boolean isGrammar(String pair) {
        return functionWords.contains(pair)
                || functionWords.contains(pair.substring(0, 1)) && functionWords.contains(pair.substring(1));
    }

    private static boolean isHan(int character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN;
    }
}
