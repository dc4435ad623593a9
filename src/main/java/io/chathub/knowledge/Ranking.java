package io.chathub.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The second, fine step: compares the question with each candidate item and puts the best first. */
final class Ranking {

    private static final int MOST = 10;
    private static final int FEW_PHRASES = 6;

    private record Scored(IndexedItem item, IndexedPhrase phrase, MatchFeatures features, double score) {}

    private final Map<String, Comparison> comparisons = new HashMap<>();
    private final List<Scored> scored = new ArrayList<>();

    Ranking(List<Question> questions, Vocabulary vocabulary) {
        questions.forEach(question -> comparisons.put(question.language(), new Comparison(question, vocabulary)));
    }

    /** @param phrases numbers of the phrases that the coarse step found, negative for the answer */
    void add(IndexedItem item, Set<Integer> phrases) {
        var comparison = comparisons.get(item.language());
        if (comparison == null) {
            return;
        }
        IntStream.range(0, item.phrases().size())
                .filter(number -> phrases.contains(number) || number < FEW_PHRASES)
                .mapToObj(item.phrases()::get)
                .map(phrase -> score(comparison, item, phrase))
                .max(Comparator.comparingDouble(Scored::score))
                .ifPresent(scored::add);
    }

    private static Scored score(Comparison comparison, IndexedItem item, IndexedPhrase phrase) {
        var features = comparison.with(item, phrase);
        return new Scored(item, phrase, features, Calibration.score(features));
    }

    List<QaMatch> best() {
        scored.sort(Comparator.comparingDouble(Scored::score).reversed());
        return IntStream.range(0, Math.min(MOST, scored.size())).mapToObj(this::match).toList();
    }

    private QaMatch match(int rank) {
        var own = scored.get(rank);
        var rival = rank == 0 ? (scored.size() > 1 ? scored.get(1).score() : 0) : scored.getFirst().score();
        var confidence = Calibration.confidence(own.features(), own.score(), own.score() - rival);
        return new QaMatch(own.item().entry(), own.phrase().text(), own.features(), own.score(), confidence);
    }
}
