package io.chathub.knowledge;

/** Turns features into a score to rank by, and the score into a confidence. Found by the training in the tests. */
final class Calibration {

    private Calibration() {}

    static double score(MatchFeatures features) {
        return 3 * features.coverage()
                + 1 * features.exactness()
                + 2 * features.reverse()
                + 1 * features.context()
                + 2 * features.characters()
                - 2 * features.unknown()
                - 1.5 * features.foreign();
    }

    /** @param margin by how much the score exceeds the best of the others */
    static double confidence(double score, double margin) {
        return 1 / (1 + Math.exp(-(score + 0.5 * margin - 4)));
    }
}
