package io.chathub.knowledge;

import io.chathub.knowledge.Question.Term;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Compares one question, taken apart for one language, with the items of that language. */
final class Comparison {

    private static final double IN_ANSWER = 0.5;
    private static final int BROAD = 3;

    private final Question question;
    private final Vocabulary vocabulary;
    private final TopicSimilarity topic;
    private final Contents asked;
    private final Map<String, Double> words = new HashMap<>();
    private final double weight;

    Comparison(Question question, Vocabulary vocabulary) {
        this.question = question;
        this.vocabulary = vocabulary;
        this.topic = new TopicSimilarity(question, vocabulary);
        this.asked = Contents.of(question.terms().stream().map(Term::unit).toList());
        for (var term : question.terms()) {
            words.put(term.unit().text(), 1.0);
            term.corrections().forEach(correction -> words.putIfAbsent(correction, Contents.CORRECTED));
        }
        this.weight = Math.max(
                1e-9, question.terms().stream().mapToDouble(Term::weight).sum());
    }

    /** The features of the item with each of the given phrases of it as the best one. */
    List<MatchFeatures> with(IndexedItem item, List<IndexedPhrase> phrases, double support) {
        var coverages = phrases.stream()
                .mapToDouble(phrase -> share(phrase.contents()::likeness))
                .toArray();
        var context = share(term -> context(item, term));
        var breadth = breadth(coverages);
        var similarity = topic.to(item);
        var unmet = share(term -> !term.unit().concepts().isEmpty() && context(item, term) == 0 ? 1 : 0);
        var foreign = question.sameLanguage() ? 0.0 : 1.0;
        return IntStream.range(0, phrases.size())
                .mapToObj(i -> new MatchFeatures(
                        coverages[i],
                        reverse(phrases.get(i)),
                        context,
                        concepts(phrases.get(i).contents()),
                        breadth,
                        similarity,
                        support,
                        unmet,
                        foreign))
                .toList();
    }

    private double share(ToDoubleFunction<Term> found) {
        var sum = 0.0;
        for (var term : question.terms()) {
            sum += term.weight() * found.applyAsDouble(term);
        }
        return sum / weight;
    }

    private static double context(IndexedItem item, Term term) {
        return Math.max(
                item.allPhrases().likeness(term),
                IN_ANSWER * item.answerContents().likeness(term));
    }

    private static double breadth(double[] coverages) {
        var sorted = coverages.clone();
        Arrays.sort(sorted);
        return Arrays.stream(sorted)
                .skip(Math.max(0, sorted.length - BROAD))
                .average()
                .orElse(0);
    }

    private double reverse(IndexedPhrase phrase) {
        var all = 1e-9;
        var found = 0.0;
        for (var known : phrase.units()) {
            var unitWeight = vocabulary.weight(question.language(), known);
            var synonym = asked.meansAny(known.unit()) ? Contents.SAME_CONCEPT : 0;
            all += unitWeight;
            found += unitWeight * Math.max(words.getOrDefault(known.unit().text(), 0.0), synonym);
        }
        return found / all;
    }

    private double concepts(Contents phrase) {
        var all = 1e-9;
        var shared = 0.0;
        for (var concept : asked.concepts()) {
            var rarity = vocabulary.rarity(concept);
            all += rarity;
            shared += phrase.concepts().contains(concept) ? rarity : 0;
        }
        for (var concept : phrase.concepts()) {
            all += asked.concepts().contains(concept) ? 0 : vocabulary.rarity(concept);
        }
        return shared / all;
    }
}
