package io.chathub.knowledge;

import io.chathub.knowledge.Question.Term;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.lucene.index.IndexReader;

/** Takes a customer's question apart, once for each language that the organization has knowledge in. */
final class Questions {

    private static final int LONGEST = 500;
    private static final int MOST_TERMS = 64;
    private static final int MOST_CORRECTED = 5;

    private final Vocabulary vocabulary;
    private final IndexReader reader;

    Questions(Vocabulary vocabulary, IndexReader reader) {
        this.vocabulary = vocabulary;
        this.reader = reader;
    }

    List<Question> of(String asked, String hint) throws IOException {
        var text = shortened(asked);
        var guess = LanguageDetector.detect(text, hint);
        var questions = new ArrayList<Question>();
        for (var language : vocabulary.languages()) {
            questions.add(speaks(guess, language) ? own(text, language) : foreign(text, language, guess.language()));
        }
        return questions;
    }

    static String shortened(String text) {
        var end = text.codePointCount(0, Math.min(text.length(), 2 * LONGEST)) <= LONGEST
                ? Math.min(text.length(), 2 * LONGEST)
                : text.offsetByCodePoints(0, LONGEST);
        return text.substring(0, end);
    }

    private Question own(String text, String language) throws IOException {
        var units = TextAnalyzers.forLanguage(language).analyze(text);
        return new Question(text, language, true, terms(units, language, MOST_CORRECTED));
    }

    /** What the question means in its language, and the names and borrowed words that both languages have. */
    private Question foreign(String text, String language, String spoken) throws IOException {
        var units = new LinkedHashMap<String, Unit>();
        for (var unit : TextAnalyzers.forLanguage(language).analyze(text)) {
            if (vocabulary.knows(language, unit.text())) {
                units.put(unit.text(), unit);
            }
        }
        TextAnalyzers.forLanguage(spoken).analyze(text).forEach(unit -> units.putIfAbsent(unit.text(), unit));
        return new Question(text, language, false, terms(units.values(), language, 0));
    }

    private static boolean speaks(LanguageDetector.Guess guess, String language) {
        return guess.language().equals(language)
                || guess.language().equals(Language.UNKNOWN)
                || !guess.certain() && !LanguageDetector.canTell(language);
    }

    private List<Term> terms(Collection<Unit> all, String language, int correctable) throws IOException {
        var units = all.stream()
                .sorted(Comparator.comparingDouble((Unit unit) -> vocabulary.weight(language, unit))
                        .reversed())
                .limit(MOST_TERMS)
                .toList();
        var terms = new ArrayList<Term>();
        var left = correctable;
        for (var unit : units) {
            var corrections = left > 0 ? corrections(unit, language) : List.<String>of();
            left -= corrections.isEmpty() ? 0 : 1;
            terms.add(term(language, unit, corrections));
        }
        return terms;
    }

    private List<String> corrections(Unit unit, String language) throws IOException {
        var mayBeMisspelled =
                unit.kind() == Unit.Kind.WORD && unit.concepts().isEmpty() && !vocabulary.knows(language, unit.text());
        return mayBeMisspelled
                ? Spelling.corrections(reader, Candidates.phraseField(language), unit.text())
                : List.of();
    }

    /** A misspelled word means what its corrections mean. */
    private Term term(String language, Unit unit, List<String> corrections) {
        var concepts = new HashSet<>(unit.concepts());
        corrections.forEach(word -> concepts.addAll(vocabulary.conceptsOf(language, word)));
        var understood = new Unit(unit.text(), unit.kind(), concepts);
        return new Term(understood, vocabulary.weight(language, understood), corrections);
    }
}
