package io.chathub.console.view;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message in the timeline.
 *
 * @param kind {@code customer}, {@code agent}, {@code bot}, {@code note} or {@code event}
 * @param author tells whether two messages in a row are by the same one
 * @param anonymous whether the customer never said a name, so that the name is ours
 * @param source the question that a bot's answer was taken from
 * @param read whether the customer has seen it
 * @param icon of an event
 */
public record MessageView(
        String id,
        String clientId,
        String conversation,
        long position,
        Instant at,
        String kind,
        String author,
        String authorName,
        boolean anonymous,
        List<TextPart> text,
        List<FileView> files,
        @Nullable String source,
        boolean read,
        @Nullable String icon) {

    public boolean isEvent() {
        return kind.equals("event");
    }

    /** Whether ticks tell how far it got. */
    public boolean isAnswer() {
        return kind.equals("agent") || kind.equals("bot");
    }
}
