package io.chathub.console.view;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who writes.
 *
 * @param page where the customer was when last heard of; its address is a link only when it is http or https
 * @param browser and its system, as far as they say
 * @param handoff key of the sentence why people have the conversation
 */
public record CustomerView(
        String name,
        boolean anonymous,
        @Nullable String email,
        @Nullable String language,
        @Nullable PageLink page,
        @Nullable String browser,
        Instant since,
        @Nullable String handoff,
        @Nullable Instant handedOffAt,
        List<Earlier> earlier) {

    /** A page of the embedding site. @param address null when it must not be a link */
    public record PageLink(String title, @Nullable String address) {}

    /** Another conversation of the customer. */
    public record Earlier(String id, String preview, Instant at, String status) {}
}
