package io.chathub.console.view;

import java.util.List;

/**
 * A stretch of a conversation's messages, oldest first.
 *
 * @param more whether there are older ones
 * @param unreadFrom position of the first message that no agent has seen; 0: all are seen
 */
public record TimelineView(List<MessageView> messages, boolean more, long unreadFrom) {
    public static final TimelineView EMPTY = new TimelineView(List.of(), false, 0);
}
