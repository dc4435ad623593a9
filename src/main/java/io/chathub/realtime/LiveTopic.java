package io.chathub.realtime;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What one conversation's listeners on this node hear, in the order of positions.
 *
 * <p>Publishers may come out of order, since two transactions commit before either has published. A position that
 * arrives early shows that the ones below it are committed too (positions are given under one lock), so they are read
 * from the source and sent first; when their own publishers come, they find them sent.
 */
final class LiveTopic {
    private static final long UNKNOWN = -1;

    private final Live.Source source;
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet(2);
    private int holders;
    private long sent = UNKNOWN;
    private long heard = UNKNOWN;

    LiveTopic(Live.Source source) {
        this.source = source;
    }

    LiveTopic hold() {
        holders++;
        return this;
    }

    /** Whether anybody is left who holds it. */
    boolean release(Listener listener) {
        listeners.remove(listener);
        holders--;
        return holders > 0;
    }

    Set<Listener> listeners() {
        return listeners;
    }

    synchronized void publish(Positioned frame) {
        heard = Math.max(heard, frame.position());
        if (sent == UNKNOWN || frame.position() <= sent) {
            return;
        }
        if (frame.position() > sent + 1) {
            source.between(sent, frame.position() - 1).forEach(this::tell);
        }
        tell(frame);
        sent = frame.position();
    }

    private void tell(Positioned frame) {
        listeners.forEach(listener -> listener.hear(frame));
    }

    /** From here on the listener hears everything after {@code position}, which is what it has read itself. */
    synchronized void start(Listener listener, long position) {
        sent = sent == UNKNOWN ? Math.max(position, heard) : sent;
        if (sent > position) {
            source.between(position, sent).forEach(listener::hear);
        }
        listeners.add(listener);
    }
}
