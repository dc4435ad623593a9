package io.chathub.knowledge;

import io.chathub.knowledge.Candidates.Candidate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How far the best hits agree on an item. */
final class Support {

    private static final int BEST_HITS = 10;

    private final Map<UUID, Double> scores = new HashMap<>();
    private final double all;

    Support(List<Candidate> candidates) {
        var best = candidates.stream().limit(BEST_HITS).toList();
        best.forEach(candidate -> scores.merge(candidate.id(), candidate.score(), Double::sum));
        all = best.stream().mapToDouble(Candidate::score).sum();
    }

    double of(UUID item) {
        return all > 0 ? scores.getOrDefault(item, 0.0) / all : 0;
    }
}
