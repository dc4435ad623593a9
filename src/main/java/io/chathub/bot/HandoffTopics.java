package io.chathub.bot;

import io.chathub.shared.SearchTerms;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/** Whether a message is about something that the persona leaves to people. */
final class HandoffTopics {

    private HandoffTopics() {}

    /** A topic is met when all its words are in the message, in any order and case. */
    static boolean isIn(String message, List<String> topics) {
        if (topics.isEmpty()) {
            return false;
        }
        var words = new HashSet<>(Arrays.asList(SearchTerms.of(message)));
        return topics.stream()
                .map(topic -> Arrays.asList(SearchTerms.of(topic)))
                .anyMatch(wanted -> !wanted.isEmpty() && words.containsAll(wanted));
    }
}
