package io.chathub.knowledge;

import java.util.Arrays;
import java.util.List;

/** Maximum-likelihood fits of linear functions by gradient ascent, slightly drawn to zero. */
final class LinearFit {

    /** Ranking features overlap much, and share what they explain. */
    private static final double CHOICE_RIDGE = 0.002;

    private static final double OUTCOME_RIDGE = 0.0003;
    private static final double RATE = 0.05;
    private static final int ROUNDS = 1_500;

    /** One of several rows was the right one. */
    record Choice(List<double[]> rows, int right, double weight) {}

    /** The row came true or not. Its first value is 1. */
    record Outcome(double[] row, boolean came, double weight) {}

    private LinearFit() {}

    /** Weights under which the right rows stand out; none for what speaks for a row may be negative. */
    static double[] choices(List<Choice> choices) {
        var ascent = new Ascent(choices.getFirst().rows().getFirst().length, CHOICE_RIDGE);
        var total = choices.stream().mapToDouble(Choice::weight).sum();
        for (var round = 1; round <= ROUNDS; round++) {
            var gradient = new double[ascent.weights.length];
            for (var choice : choices) {
                addChoice(gradient, ascent.weights, choice);
            }
            ascent.step(gradient, total, round);
            keepSigns(ascent.weights);
        }
        return ascent.weights;
    }

    private static void addChoice(double[] gradient, double[] weights, Choice choice) {
        var scores = choice.rows().stream()
                .mapToDouble(row -> Calibration.product(weights, row))
                .toArray();
        var highest = Arrays.stream(scores).max().orElse(0);
        var odds = Arrays.stream(scores).map(score -> Math.exp(score - highest)).toArray();
        var sum = Arrays.stream(odds).sum();
        for (var i = 0; i < odds.length; i++) {
            var surprise = (i == choice.right() ? 1 : 0) - odds[i] / sum;
            add(gradient, choice.rows().get(i), choice.weight() * surprise);
        }
    }

    /** The last two features, unmet and foreign, speak against an item; the others for it. */
    private static void keepSigns(double[] weights) {
        for (var i = 0; i < weights.length; i++) {
            weights[i] = i < weights.length - 2 ? Math.max(0, weights[i]) : Math.min(0, weights[i]);
        }
    }

    /** Weights that predict how probable it is that a row comes true. */
    static double[] outcomes(List<Outcome> outcomes) {
        var ascent = new Ascent(outcomes.getFirst().row().length, OUTCOME_RIDGE);
        var total = outcomes.stream().mapToDouble(Outcome::weight).sum();
        for (var round = 1; round <= 2 * ROUNDS; round++) {
            var gradient = new double[ascent.weights.length];
            for (var outcome : outcomes) {
                var predicted = 1 / (1 + Math.exp(-Calibration.product(ascent.weights, outcome.row())));
                add(gradient, outcome.row(), outcome.weight() * ((outcome.came() ? 1 : 0) - predicted));
            }
            ascent.step(gradient, total, round);
        }
        return ascent.weights;
    }

    static int largest(double[] values, int except) {
        var largest = except == 0 ? 1 : 0;
        for (var i = 0; i < values.length; i++) {
            if (i != except && values[i] > values[largest]) {
                largest = i;
            }
        }
        return largest;
    }

    private static void add(double[] sum, double[] row, double factor) {
        for (var i = 0; i < sum.length; i++) {
            sum[i] += factor * row[i];
        }
    }

    /** Adam: steps of a size of their own for each weight. */
    private static final class Ascent {
        private final double[] weights;
        private final double[] mean;
        private final double[] square;
        private final double ridge;

        Ascent(int size, double ridge) {
            this.ridge = ridge;
            weights = new double[size];
            mean = new double[size];
            square = new double[size];
        }

        void step(double[] gradient, double total, int round) {
            for (var i = 0; i < weights.length; i++) {
                var slope = gradient[i] / total - ridge * weights[i];
                mean[i] = 0.9 * mean[i] + 0.1 * slope;
                square[i] = 0.999 * square[i] + 0.001 * slope * slope;
                var direction = mean[i] / (1 - Math.pow(0.9, round));
                var size = Math.sqrt(square[i] / (1 - Math.pow(0.999, round)));
                weights[i] += RATE * direction / (size + 1e-8);
            }
        }
    }
}
