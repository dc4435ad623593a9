package io.chathub.knowledge;

import java.util.List;
import java.util.Map;

/**
 * An entry with its texts taken apart.
 *
 * @param topic how often each unit occurs in all phrases and, for less, in the answer
 */
record IndexedItem(
        QaEntry entry,
        String language,
        List<IndexedPhrase> phrases,
        Contents allPhrases,
        List<KnownUnit> answer,
        Contents answerContents,
        Map<KnownUnit, Double> topic) {}
