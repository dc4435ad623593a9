package io.chathub.knowledge;

import java.util.HashMap;
import java.util.Map;

/** Cosine between a question and everything an item says, over words and concepts. */
final class TopicSimilarity {

    /** Keeps concepts apart from words of the same spelling. */
    private static final String CONCEPT = "#";

    private final Question question;
    private final Vocabulary vocabulary;
    private final Map<String, Double> asked = new HashMap<>();
    private final double askedLength;

    TopicSimilarity(Question question, Vocabulary vocabulary) {
        this.question = question;
        this.vocabulary = vocabulary;
        for (var term : question.terms()) {
            asked.merge(term.unit().text(), term.weight(), Double::sum);
            term.corrections().forEach(word -> asked.merge(word, term.weight() * Contents.CORRECTED, Double::sum));
            term.unit().concepts().forEach(name -> asked.merge(CONCEPT + name, vocabulary.rarity(name), Double::sum));
        }
        askedLength = length(asked);
    }

    double to(IndexedItem item) {
        var topic = vector(item);
        var dot = 0.0;
        for (var entry : asked.entrySet()) {
            dot += entry.getValue() * topic.getOrDefault(entry.getKey(), 0.0);
        }
        return dot / Math.max(1e-9, askedLength * length(topic));
    }

    private Map<String, Double> vector(IndexedItem item) {
        var vector = new HashMap<String, Double>();
        item.topic().forEach((known, count) -> {
            vector.merge(known.unit().text(), count * vocabulary.weight(question.language(), known), Double::sum);
            for (var concept : known.unit().concepts()) {
                vector.merge(CONCEPT + concept, count * vocabulary.rarity(concept), Double::sum);
            }
        });
        return vector;
    }

    private static double length(Map<String, Double> vector) {
        return Math.sqrt(
                vector.values().stream().mapToDouble(value -> value * value).sum());
    }
}
