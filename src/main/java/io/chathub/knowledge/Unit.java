package io.chathub.knowledge;

import java.util.Set;

/**
 * The smallest thing compared between a question and what is known: a word, an expression, a pair of characters.
 *
 * @param text normalized and stemmed
 * @param concepts what it may mean, independent of language
 */
record Unit(String text, Kind kind, Set<String> concepts) {

    private static final double FUNCTION_WORD_WITH_CONCEPT = 0.5;

    enum Kind {
        WORD(1),
        /** Grammar rather than topic. */
        FUNCTION(0.15),
        /** Several words that mean something together. */
        EXPRESSION(1),
        /** Two neighbouring Chinese characters: finds words that segmentation cut differently. */
        BIGRAM(0.4);

        private final double importance;

        Kind(double importance) {
            this.importance = importance;
        }
    }

    Unit {
        concepts = Set.copyOf(concepts);
    }

    /** How much a unit of this kind counts. */
    double importance() {
        return kind == Kind.FUNCTION && !concepts.isEmpty() ? FUNCTION_WORD_WITH_CONCEPT : kind.importance;
    }
}
