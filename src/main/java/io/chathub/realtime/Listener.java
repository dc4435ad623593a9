package io.chathub.realtime;

import org.jspecify.annotations.Nullable;

/**
 * A connection that listens to a topic, and whether it may hear what is restricted. One connection may listen twice for
 * a moment, when it subscribes anew: the end of one subscription does not end the other.
 */
public record Listener(Connection connection, boolean wide) {

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    void hear(Positioned frame) {
        if (wide || !frame.restricted()) {
            connection.send(frame.frame());
        }
    }
}
