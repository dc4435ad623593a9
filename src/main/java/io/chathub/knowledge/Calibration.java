package io.chathub.knowledge;

/** Turns features into a score to rank by, and the score into a confidence. The numbers come from CalibrationTraining. */
final class Calibration {

    /** In the order of {@link MatchFeatures#values()}. */
    private static final double[] RANKING = {1.27, 2.29, 2.33, 3.13, 2.34, 3.34, 1.48, -2.78, -2.12};

    /** In the order of {@link #evidence}. */
    private static final double[] CONFIDENCE = {-2.39, 0.07, 0.36, 5.34, -4.54};

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
