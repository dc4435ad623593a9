package io.chathub.realtime;

/** A connection that listens to a topic, and whether it may hear what is restricted. */
public record Listener(Connection connection, boolean wide) {

    void hear(Positioned frame) {
        if (wide || !frame.restricted()) {
            connection.send(frame.frame());
        }
    }
}
