package io.chathub.testing;

import java.util.ArrayList;
import java.util.List;

/** The sockets that a test has opened. */
public final class Sockets implements AutoCloseable {
    private final List<ChatSocket> open = new ArrayList<>();

    public ChatSocket keep(ChatSocket socket) {
        open.add(socket);
        return socket;
    }

    @Override
    public void close() {
        open.forEach(ChatSocket::close);
    }
}
