package io.chathub.knowledge;

/**
 * How a question compares with an item. All between 0 and 1, weighted by how rare the words are.
 *
 * @param coverage share of the question found in the best phrase
 * @param exactness the same, without synonyms and corrected spellings
 * @param reverse share of the best phrase found in the question
 * @param context share of the question found anywhere in the item, answer included
 * @param characters similarity of the texts as character sequences
 * @param unknown share of the question that the organization's knowledge never mentions
 * @param foreign 1 when the item is in another language than the question
 */
public record MatchFeatures(
        double coverage,
        double exactness,
        double reverse,
        double context,
        double characters,
        double unknown,
        double foreign) {

    /** What tells the candidates of one question apart. */
    double[] ranking() {
        return new double[] {coverage, exactness, reverse, context, characters, foreign};
    }
}
