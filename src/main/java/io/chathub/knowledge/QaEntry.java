package io.chathub.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A question-answer pair as it is searched.
 *
 * @param variations other ways to ask the same question
 * @param language BCP 47 code of question and answer
 */
public record QaEntry(
        UUID id, String question, List<String> variations, String answer, String language, String category) {

    public QaEntry {
        variations = List.copyOf(variations);
    }

    /** The question and its variations. */
    List<String> phrases() {
        var phrases = new ArrayList<String>(variations.size() + 1);
        phrases.add(question);
        phrases.addAll(variations);
        return phrases;
    }
}
