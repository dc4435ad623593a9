package io.chathub.knowledge;

import java.util.List;

/**
 * A question taken apart for one language of the index.
 *
 * @param text as it was asked, cut to length
 * @param sameLanguage whether the question is written in that language, as far as one can tell
 */
record Question(String text, String language, boolean sameLanguage, List<Term> terms) {

    /**
     * A unit of the question and what may stand for it.
     *
     * @param weight how much it says about the topic
     * @param corrections known words it may be a misspelling of
     */
    record Term(Unit unit, double weight, List<String> corrections) {}
}
