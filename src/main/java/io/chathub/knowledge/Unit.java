package io.chathub.knowledge;

import java.util.Set;

/**
 * The smallest thing compared between a question and what is known: a word, an expression, a pair of characters.
 *
 * @param text normalized and stemmed
 * @param concepts what it may mean, independent of language
 */
record Unit(String text, Kind kind, Set<String> concepts) {

    enum Kind {
        WORD,
        /** Grammar rather than topic. */
        FUNCTION,
        /** Several words that mean something together. */
        EXPRESSION,
        /** Two neighbouring Chinese characters: finds words that segmentation cut differently. */
        BIGRAM
    }

    Unit {
        concepts = Set.copyOf(concepts);
    }

    boolean sharesConceptWith(Unit other) {
        for (var concept : concepts) {
            if (other.concepts.contains(concept)) {
                return true;
            }
        }
        return false;
    }
}
