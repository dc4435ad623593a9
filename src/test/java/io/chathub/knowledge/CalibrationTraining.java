package io.chathub.knowledge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Finds the numbers in {@link Calibration}, and prints them.
 *
 * <p>Examples: every phrase of the demo knowledge asked while it is taken out of its item (must be found) and while the
 * whole item is taken out in all languages (must not be); the tuning half of the labelled questions; and, where
 * present, the tuning half of the intent data. Ranking weights maximize the likelihood of the right candidate among all;
 * confidence weights then fit whether the first candidate was right.
 */
public final class CalibrationTraining {

    private static final double INTENT_WEIGHT = 0.3;
    private static final double LABELLED_WEIGHT = 3;
    private static final double RIDGE = 0.002;
    private static final int ROUNDS = 4_000;

    /** @param right position of the right candidate, or -1 */
    record Example(List<QaMatch> candidates, int right, double weight) {}

    public static void main(String[] arguments) {
        var examples = new ArrayList<Example>();
        addDemo(examples);
        if (LabelledData.intentsPresent()) {
            addIntents(examples);
        }
        var ranking = fitRanking(examples);
        System.out.println("RANKING " + Arrays.toString(ranking));
        System.out.println("CONFIDENCE " + Arrays.toString(fitConfidence(examples, ranking)));
    }

    static void addDemo(List<Example> examples) {
        var knowledge = LabelledData.demoKnowledge();
        try (var index = new QaIndex(knowledge)) {
            LabelledData.demoQuestions().stream()
                    .filter(labelled -> !labelled.heldOut())
                    .forEach(labelled -> examples.add(example(index, labelled, LABELLED_WEIGHT)));
            var topics = knowledge.size() / 3;
            for (var topic = 0; topic < topics; topic++) {
                addTopic(
                        examples,
                        index,
                        List.of(
                                knowledge.get(topic),
                                knowledge.get(topic + topics),
                                knowledge.get(topic + 2 * topics)));
            }
        }
    }

    private static void addTopic(List<Example> examples, QaIndex index, List<QaEntry> translations) {
        var ids = new HashSet<>(translations.stream().map(QaEntry::id).toList());
        for (var entry : translations) {
            for (var phrase : entry.phrases()) {
                index.replace(without(phrase, entry));
                examples.add(example(index, phrase, entry, ids));
            }
            index.replace(entry);
        }
        ids.forEach(index::remove);
        translations.stream()
                .flatMap(entry -> entry.phrases().stream())
                .forEach(phrase -> examples.add(new Example(index.search(phrase, null), -1, 1)));
        translations.forEach(index::replace);
    }

    private static QaEntry without(String phrase, QaEntry entry) {
        var rest = new ArrayList<>(entry.phrases());
        rest.remove(phrase);
        return new QaEntry(entry.id(), rest.removeFirst(), rest, entry.answer(), entry.language(), entry.category());
    }

    /** Translations of the right item are neither right nor wrong. */
    private static Example example(QaIndex index, String phrase, QaEntry entry, Set<UUID> translations) {
        var candidates = index.search(phrase, null).stream()
                .filter(match -> match.entry().id().equals(entry.id())
                        || !translations.contains(match.entry().id()))
                .toList();
        var right =
                candidates.stream().map(match -> match.entry().id()).toList().indexOf(entry.id());
        return new Example(candidates, right, 1);
    }

    static Example example(QaIndex index, LabelledData.Labelled labelled, double weight) {
        var candidates = index.search(labelled.question(), null);
        var right = candidates.stream()
                .map(match -> match.entry().question())
                .toList()
                .indexOf(labelled.expected());
        return new Example(candidates, right, weight);
    }

    private static void addIntents(List<Example> examples) {
        try (var index = new QaIndex(LabelledData.intentKnowledge())) {
            LabelledData.intentQuestions().stream()
                    .filter(labelled -> !labelled.heldOut())
                    .forEach(labelled -> examples.add(example(index, labelled, INTENT_WEIGHT)));
        }
    }

    static double[] fitRanking(List<Example> examples) {
        var findable = examples.stream().filter(example -> example.right() >= 0).toList();
        var weights = new double
                [findable.getFirst().candidates().getFirst().features().values().length];
        for (var round = 0; round < ROUNDS; round++) {
            var gradient = new double[weights.length];
            findable.forEach(example -> addRankingGradient(gradient, weights, example));
            step(
                    weights,
                    gradient,
                    findable.stream().mapToDouble(Example::weight).sum());
        }
        return weights;
    }

    private static void addRankingGradient(double[] gradient, double[] weights, Example example) {
        var rows = example.candidates().stream()
                .map(match -> match.features().values())
                .toList();
        var odds = rows.stream()
                .mapToDouble(row -> Math.exp(product(weights, row)))
                .toArray();
        var sum = Arrays.stream(odds).sum();
        for (var i = 0; i < odds.length; i++) {
            add(gradient, rows.get(i), example.weight() * ((i == example.right() ? 1 : 0) - odds[i] / sum));
        }
    }

    static double[] fitConfidence(List<Example> examples, double[] ranking) {
        var weights = new double[0];
        for (var round = 0; round < ROUNDS; round++) {
            var total = 0.0;
            double[] gradient = {};
            for (var example : examples) {
                if (example.candidates().isEmpty()) {
                    continue;
                }
                var scores = example.candidates().stream()
                        .mapToDouble(m -> product(ranking, m.features().values()))
                        .toArray();
                var best = best(scores, -1);
                var second = scores.length > 1 ? scores[best(scores, best)] : 0;
                var row = Calibration.evidence(
                        example.candidates().get(best).features(), scores[best], scores[best] - second);
                if (weights.length == 0) {
                    weights = new double[row.length];
                }
                gradient = gradient.length == 0 ? new double[row.length] : gradient;
                var predicted = 1 / (1 + Math.exp(-product(weights, row)));
                add(gradient, row, example.weight() * ((best == example.right() ? 1 : 0) - predicted));
                total += example.weight();
            }
            step(weights, gradient, total);
        }
        return weights;
    }

    private static int best(double[] scores, int except) {
        var best = -1;
        for (var i = 0; i < scores.length; i++) {
            if (i != except && (best < 0 || scores[i] > scores[best])) {
                best = i;
            }
        }
        return best;
    }

    private static void step(double[] weights, double[] gradient, double total) {
        for (var i = 0; i < weights.length; i++) {
            weights[i] += 1.5 * (gradient[i] / total - RIDGE * weights[i]);
        }
    }

    private static void add(double[] sum, double[] row, double factor) {
        for (var i = 0; i < sum.length; i++) {
            sum[i] += factor * row[i];
        }
    }

    private static double product(double[] weights, double[] row) {
        var sum = 0.0;
        for (var i = 0; i < weights.length; i++) {
            sum += weights[i] * row[i];
        }
        return sum;
    }
}
