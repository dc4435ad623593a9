package io.chathub.knowledge;

/** Turns features into a score to rank by, and the score into a confidence. The numbers come from CalibrationTraining. */
final class Calibration {

    /** In the order of {@link MatchFeatures#ranking()}. */
    private static final double[] RANKING = {3, 1, 2, 1, 2, -1.5};

    /** In the order of {@link #evidence}. */
    private static final double[] CONFIDENCE = {-4, 1, 0.5, -2, 0, 0, 0, 0};

    private Calibration() {}

    static double score(MatchFeatures features) {
        return product(RANKING, features.ranking());
    }

    /** @param margin by how much the score exceeds the best of the others */
    static double confidence(MatchFeatures features, double score, double margin) {
        return 1 / (1 + Math.exp(-product(CONFIDENCE, evidence(features, score, margin))));
    }

    static double[] evidence(MatchFeatures features, double score, double margin) {
        return new double[] {
            1, score, margin, features.unknown(), features.coverage(), features.exactness(), features.context(), features.foreign()
        };
    }

    private static double product(double[] weights, double[] values) {
        var sum = 0.0;
        for (var i = 0; i < weights.length; i++) {
            sum += weights[i] * values[i];
        }
        return sum;
    }
}
