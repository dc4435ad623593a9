package io.chathub.realtime;

import io.chathub.shared.OrganizationId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Carries signals to every node, this one included. It may lose one: whoever listens to a conversation learns of a
 * lost message from the next one's position, or from its own next ping.
 */
public interface Fanout {

    /**
     * @param kind decides which handler takes it
     * @param subject the conversation
     * @param position of the message, or 0
     * @param local what it is about, to spare the handler on the sending node a query; other nodes get null
     */
    record Signal(
            String kind,
            OrganizationId organization,
            UUID subject,
            long position,
            @Nullable Object local) {}

    /** Takes the signals of its kinds, on every node. */
    interface Handler {
        boolean takes(String kind);

        void handle(Signal signal);
    }

    void publish(Signal signal);
}
