package io.chathub.console.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the conversation list.
 *
 * @param anonymous whether the customer never said a name, so that the name is ours
 * @param language of the customer, in the reader's language
 * @param waitingSince since when the customer waits for a person
 * @param ours whether the newest message is by the organization's side
 */
public record RowView(
        String id,
        String name,
        boolean anonymous,
        Instant at,
        String preview,
        boolean ours,
        HandlerView handler,
        @Nullable String language,
        @Nullable Instant waitingSince,
        @Nullable Instant snoozedUntil,
        int unread) {}
