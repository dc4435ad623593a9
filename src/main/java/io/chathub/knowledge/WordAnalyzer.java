package io.chathub.knowledge;

import io.chathub.knowledge.Unit.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Units of a language whose words a Lucene analyzer can tell apart. */
final class WordAnalyzer implements TextAnalyzer {

    private static final int LONGEST_EXPRESSION = 5;

    private final Analyzer analyzer;
    private final Set<String> functionWords = new HashSet<>();
    private final Map<String, Set<String>> concepts = new HashMap<>();

    WordAnalyzer(String language, Analyzer analyzer) {
        this.analyzer = analyzer;
        LanguageResources.functionWords(language).forEach(word -> functionWords.addAll(words(word)));
        LanguageResources.concepts(language)
                .forEach((expression, meanings) ->
                        concepts.merge(String.join(" ", words(expression)), meanings, LanguageResources::union));
    }

    @Override
    public List<Unit> analyze(String text) {
        var words = words(text);
        var units = new LinkedHashMap<String, Unit>();
        words.forEach(word -> units.computeIfAbsent(word, this::word));
        for (var start = 0; start < words.size(); start++) {
            addExpressions(words, start, units);
        }
        return List.copyOf(units.values());
    }

    private Unit word(String word) {
        var kind = functionWords.contains(word) ? Kind.FUNCTION : Kind.WORD;
        return new Unit(word, kind, concepts.getOrDefault(word, Set.of()));
    }

    private void addExpressions(List<String> words, int start, Map<String, Unit> units) {
        var longest = Math.min(words.size(), start + LONGEST_EXPRESSION);
        for (var end = start + 2; end <= longest; end++) {
            var expression = String.join(" ", words.subList(start, end));
            var meanings = concepts.get(expression);
            if (meanings != null) {
                units.putIfAbsent(expression, new Unit(expression, Kind.EXPRESSION, meanings));
            }
        }
    }

    private List<String> words(String text) {
        try (var stream = analyzer.tokenStream("text", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var words = new ArrayList<String>();
            stream.reset();
            while (stream.incrementToken()) {
                words.add(term.toString());
            }
            stream.end();
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
