package io.chathub.knowledge;

/**
 * An item that may answer a question.
 *
 * @param phrase the question or variation that came closest
 * @param score the weighed features, to compare items by
 * @param confidence the share of such matches that turned out right when it was calibrated
 */
public record QaMatch(QaEntry entry, String phrase, MatchFeatures features, double score, double confidence) {}
