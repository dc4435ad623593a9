package io.chathub.knowledge;

/** Turns features into a score to rank by, and the score into a confidence. The numbers come from CalibrationTraining. */
final class Calibration {

    /** In the order of {@link MatchFeatures#values()}. */
    private static final double[] RANKING = {0, 1.86, 2.74, 3.04, 2.59, 4.91, 0.87, -2.67, -4.12};

    /** In the order of {@link #evidence}. */
    private static final double[] CONFIDENCE = {-2, 0.072, 0.385, 4.56, -6.12};

    private Calibration() {}

    static double score(MatchFeatures features) {
        return product(RANKING, features.values());
    }

    /** @param margin by how much the score exceeds the best of the others */
    static double confidence(MatchFeatures features, double score, double margin) {
        return 1 / (1 + Math.exp(-product(CONFIDENCE, evidence(features, score, margin))));
    }

    static double[] evidence(MatchFeatures features, double score, double margin) {
        return new double[] {1, score, margin, features.topic(), features.unmet()};
    }

    static double product(double[] weights, double[] values) {
        var sum = 0.0;
        for (var i = 0; i < weights.length; i++) {
            sum += weights[i] * values[i];
        }
        return sum;
    }
}
