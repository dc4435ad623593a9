package io.chathub.knowledge;

/**
 * How a question compares with an item: shares between 0 and 1, in which rare words weigh more.
 *
 * @param coverage share of the question found in the best phrase
 * @param reverse share of the best phrase found in the question
 * @param context share of the question found anywhere in the item, answer included
 * @param concepts share of the concepts of question and best phrase that both have
 * @param breadth share of the question found on average in the three best phrases
 * @param topic cosine between the question and all phrases and the answer together
 * @param support share of the best hits of the coarse search that belong to this item
 * @param unmet share of the question whose meaning is understood but which the item does not deal with
 * @param foreign 1 when the item is in another language than the question
 */
public record MatchFeatures(
        double coverage,
        double reverse,
        double context,
        double concepts,
        double breadth,
        double topic,
        double support,
        double unmet,
        double foreign) {

    double[] values() {
        return new double[] {coverage, reverse, context, concepts, breadth, topic, support, unmet, foreign};
    }
}
