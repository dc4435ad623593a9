package io.chathub.conversations;

import java.util.Map;
import java.util.Set;

/** What happens in a conversation besides messages. */
final class Events {
    static final String HANDED_OFF = "handed_off";
    static final String ASSIGNED = "assigned";
    static final String UNASSIGNED = "unassigned";
    static final String RESOLVED = "resolved";
    static final String REOPENED = "reopened";
    static final String GIVEN_TO_BOT = "given_to_bot";
    static final String SNOOZED = "snoozed";
    static final String WOKEN = "woken";

    /** What the customer is told of. */
    static final Set<String> PUBLIC = Set.of(HANDED_OFF, ASSIGNED, RESOLVED, REOPENED);

    private Events() {}

    static Message.Event of(String name) {
        return new Message.Event(name, Map.of());
    }
}
