package io.chathub.knowledge;

import io.chathub.knowledge.Question.Term;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** Compares one question, taken apart for one language, with the items of that language. */
final class Comparison {

    private static final double CORRECTED = 0.8;
    private static final double SAME_CONCEPT = 0.8;
    private static final double IN_ANSWER = 0.5;

    private final Question question;
    private final Vocabulary vocabulary;
    private final double weight;
    private final double unknown;
    private final CharacterSimilarity characters;

    Comparison(Question question, Vocabulary vocabulary) {
        this.question = question;
        this.vocabulary = vocabulary;
        this.weight = Math.max(question.weight(), 1e-9);
        this.unknown = question.terms().stream().filter(term -> !term.known()).mapToDouble(Term::weight).sum() / weight;
        this.characters = new CharacterSimilarity(question.text());
    }

    MatchFeatures with(IndexedItem item, IndexedPhrase phrase) {
        var text = new Text(phrase.units());
        return new MatchFeatures(
                share(term -> text.likeness(term)),
                share(term -> text.has(term.unit().text()) ? 1 : 0),
                reverse(phrase),
                context(item),
                characters.to(phrase.text()),
                unknown,
                question.sameLanguage() ? 0 : 1);
    }

    private double context(IndexedItem item) {
        var phrases = new Text(item.phrases().stream().flatMap(phrase -> phrase.units().stream()).toList());
        var answer = new Text(item.answer());
        return share(term -> Math.max(phrases.likeness(term), IN_ANSWER * answer.likeness(term)));
    }

    private double share(ToDoubleFunction<Term> found) {
        return question.terms().stream().mapToDouble(term -> term.weight() * found.applyAsDouble(term)).sum() / weight;
    }

    private double reverse(IndexedPhrase phrase) {
        var asked = new HashMap<String, Double>();
        for (var term : question.terms()) {
            asked.put(term.unit().text(), 1.0);
            term.corrections().forEach(correction -> asked.putIfAbsent(correction, CORRECTED));
        }
        var concepts = new Text(question.terms().stream().map(Term::unit).toList()).concepts;
        var all = 1e-9;
        var found = 0.0;
        for (var unit : phrase.units()) {
            var unitWeight = vocabulary.weight(question.language(), unit);
            all += unitWeight;
            var likeness = asked.getOrDefault(unit.text(), 0.0);
            found += unitWeight * Math.max(likeness, anyIn(unit.concepts(), concepts) ? SAME_CONCEPT : 0);
        }
        return found / all;
    }

    private static boolean anyIn(Collection<String> some, Set<String> all) {
        return some.stream().anyMatch(all::contains);
    }

    /** What a text of the item consists of. */
    private static final class Text {
        private final Set<String> words = new HashSet<>();
        private final Set<String> concepts = new HashSet<>();

        Text(List<Unit> units) {
            for (var unit : units) {
                words.add(unit.text());
                concepts.addAll(unit.concepts());
            }
        }

        boolean has(String word) {
            return words.contains(word);
        }

        double likeness(Term term) {
            if (has(term.unit().text())) {
                return 1;
            }
            if (anyIn(term.corrections(), words)) {
                return CORRECTED;
            }
            return anyIn(term.unit().concepts(), concepts) ? SAME_CONCEPT : 0;
        }
    }
}
