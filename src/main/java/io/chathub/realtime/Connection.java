package io.chathub.realtime;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

/**
 * One client's socket. Sending never blocks the caller: frames wait in a bounded buffer that a virtual thread empties.
 * A client that reads too slowly loses its connection, not its messages: it resumes from its last position.
 */
public final class Connection {
    static final int BUFFER_BYTES = 256 * 1024;
    private static final CloseStatus TOO_SLOW = new CloseStatus(4408, "too slow");

    private final WebSocketSession session;
    private final Queue<String> waiting = new ArrayDeque<>(2);
    private volatile Locale locale = Locale.ENGLISH;
    private int waitingBytes;
    private boolean sending;
    private @Nullable CloseStatus closing;

    Connection(WebSocketSession session) {
        this.session = session;
    }

    public String id() {
        return session.getId();
    }

    public Locale locale() {
        return locale;
    }

    public void locale(Locale chosen) {
        this.locale = chosen;
    }

    public void send(Frame frame) {
        send(frame.in(locale));
    }

    public void send(String json) {
        synchronized (waiting) {
            if (closing != null) {
                return;
            }
            if (isTooMuch(json)) {
                waiting.clear();
                closing = TOO_SLOW;
            } else {
                waiting.add(json);
                waitingBytes += bytes(json);
            }
            if (sending && closing == null) {
                return;
            }
            sending = true;
        }
        Thread.ofVirtual().name("socket-", 0).start(this::drain);
    }

    /** Sends what is waiting, then closes. */
    public void close(int code, String reason) {
        synchronized (waiting) {
            if (closing != null) {
                return;
            }
            closing = new CloseStatus(code, reason);
            if (sending) {
                return;
            }
            sending = true;
        }
        Thread.ofVirtual().name("socket-", 0).start(this::drain);
    }

    private void drain() {
        try {
            for (var next = next(); next != null; next = next()) {
                session.sendMessage(new TextMessage(next));
            }
            var status = closing();
            if (status != null) {
                session.close(status);
            }
        } catch (IOException | IllegalStateException gone) {
            closeQuietly();
        }
    }

    private @Nullable String next() {
        synchronized (waiting) {
            var next = closing == TOO_SLOW ? null : waiting.poll();
            if (next == null) {
                sending = false;
            } else {
                waitingBytes -= bytes(next);
            }
            return next;
        }
    }

    /** A client that waits for nothing else may get a frame of any size: a page of long messages, say. */
    private boolean isTooMuch(String json) {
        return !waiting.isEmpty() && waitingBytes + bytes(json) > BUFFER_BYTES;
    }

    private @Nullable CloseStatus closing() {
        synchronized (waiting) {
            return closing;
        }
    }

    private void closeQuietly() {
        synchronized (waiting) {
            waiting.clear();
            closing = CloseStatus.SESSION_NOT_RELIABLE;
        }
        try {
            session.close(CloseStatus.SESSION_NOT_RELIABLE);
        } catch (IOException | IllegalStateException alreadyGone) {
            // there is nobody left to tell
        }
    }

    private static int bytes(String json) {
        return json.length() < 1024 ? json.length() : json.getBytes(StandardCharsets.UTF_8).length;
    }
}
