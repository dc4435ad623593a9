package io.chathub.knowledge;

/** Turns features into a score to rank by, and the score into a confidence. The numbers come from CalibrationTraining. */
final class Calibration {

    /** In the order of {@link MatchFeatures#values()}. */
    private static final double[] RANKING = {0, 2.18, 2.67, 3.25, 2.67, 4.87, 0.7, -2.46, -2.19};

    /** In the order of {@link #evidence}. */
    private static final double[] CONFIDENCE = {-2.05, 0.097, 0.355, 4.17, -5.62};

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
