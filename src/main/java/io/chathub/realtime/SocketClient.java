package io.chathub.realtime;

/** What the protocol knows of every client. Used by one thread at a time: a socket's frames come one after another. */
public abstract class SocketClient {
    private static final int FRAMES_PER_MINUTE = 300;
    private static final long MINUTE = 60_000_000_000L;

    private final Connection connection;
    private boolean ready;
    private int frames;
    private long minuteStart = System.nanoTime();

    protected SocketClient(Connection connection) {
        this.connection = connection;
    }

    public Connection connection() {
        return connection;
    }

    /** Whether hello was said and answered. */
    public boolean ready() {
        return ready;
    }

    public void welcomed() {
        ready = true;
    }

    boolean withinLimits() {
        var now = System.nanoTime();
        if (now - minuteStart > MINUTE) {
            minuteStart = now;
            frames = 0;
        }
        frames++;
        if (frames > FRAMES_PER_MINUTE) {
            connection.close(4429, "too many frames");
            return false;
        }
        return true;
    }
}
