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

    /** @param found numbers of the phrases that the coarse step found, negative for the answer */
    void add(IndexedItem item, Set<Integer> found, double support) {
        var comparison = comparisons.get(item.language());
        if (comparison != null) {
            var phrases = IntStream.range(0, item.phrases().size())
                    .filter(number -> found.contains(number) || number < FEW_PHRASES)
                    .mapToObj(item.phrases()::get)
                    .toList();
            add(item, phrases, comparison.with(item, phrases, support));
        }
    }

    private void add(IndexedItem item, List<IndexedPhrase> phrases, List<MatchFeatures> features) {
        IntStream.range(0, phrases.size())
                .mapToObj(i -> new Scored(item, phrases.get(i), features.get(i), Calibration.score(features.get(i))))
                .max(Comparator.comparingDouble(Scored::score))
                .ifPresent(scored::add);
    }

    List<QaMatch> best() {
        scored.sort(Comparator.comparingDouble(Scored::score).reversed());
        return IntStream.range(0, Math.min(Integer.getInteger("most", MOST), scored.size()))
                .mapToObj(this::match)
                .toList();
    }

    private QaMatch match(int rank) {
        var own = scored.get(rank);
        var confidence = Calibration.confidence(own.features(), own.score(), own.score() - rivalScore(rank));
        return new QaMatch(own.item().entry(), own.phrase().text(), own.features(), own.score(), confidence);
    }

    private double rivalScore(int rank) {
        if (rank > 0) {
            return scored.getFirst().score();
        }
        return scored.size() > 1 ? scored.get(1).score() : 0;
    }
}
