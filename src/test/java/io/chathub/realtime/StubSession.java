package io.chathub.realtime;

import java.net.InetSocketAddress;
import java.net.URI;
import java.security.Principal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketExtension;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;

/** The network below a connection, as slow as a test wants it. */
final class StubSession implements WebSocketSession {
    private static final int OPEN = 1_000_000;

    final CompletableFuture<CloseStatus> closed = new CompletableFuture<>();
    private final String id = UUID.randomUUID().toString();
    private final List<String> sent = new ArrayList<>();
    private final Semaphore gate;

    StubSession() {
        this(OPEN);
    }

    /** @param frames how many it takes before it blocks */
    StubSession(int frames) {
        gate = new Semaphore(frames);
    }

    void unblock() {
        gate.release(OPEN);
    }

    /** Everything sent so far, when nothing waits any more. */
    List<String> settled(Connection connection) {
        var mark = UUID.randomUUID().toString();
        connection.send(mark);
        synchronized (sent) {
            var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
            while (!sent.contains(mark) && System.nanoTime() < end) {
                pause();
            }
            sent.remove(mark);
            return List.copyOf(sent);
        }
    }

    List<String> sent() {
        synchronized (sent) {
            return List.copyOf(sent);
        }
    }

    @Override
    public void sendMessage(WebSocketMessage<?> message) {
        gate.acquireUninterruptibly();
        synchronized (sent) {
            sent.add(message.getPayload().toString());
            sent.notifyAll();
        }
    }

    @Override
    public void close(CloseStatus status) {
        closed.complete(status);
    }

    @Override
    public void close() {
        close(CloseStatus.NORMAL);
    }

    @Override
    public boolean isOpen() {
        return !closed.isDone();
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public URI getUri() {
        return URI.create("/socket/test");
    }

    @Override
    public HttpHeaders getHandshakeHeaders() {
        return new HttpHeaders();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return new HashMap<>();
    }

    @Override
    public Principal getPrincipal() {
        return null;
    }

    @Override
    public InetSocketAddress getLocalAddress() {
        return null;
    }

    @Override
    public InetSocketAddress getRemoteAddress() {
        return null;
    }

    @Override
    public String getAcceptedProtocol() {
        return JsonSocketHandler.PROTOCOL;
    }

    @Override
    public void setTextMessageSizeLimit(int limit) {}

    @Override
    public int getTextMessageSizeLimit() {
        return Integer.MAX_VALUE;
    }

    @Override
    public void setBinaryMessageSizeLimit(int limit) {}

    @Override
    public int getBinaryMessageSizeLimit() {
        return Integer.MAX_VALUE;
    }

    @Override
    public List<WebSocketExtension> getExtensions() {
        return List.of();
    }

    private void pause() {
        try {
            sent.wait(Duration.ofMillis(100).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
