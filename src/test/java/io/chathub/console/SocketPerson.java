package io.chathub.console;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that speaks the socket protocol with an agent's session. */
final class SocketPerson implements WebSocket.Listener, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final JsonMapper JSON = new JsonMapper();

    private final BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder text = new StringBuilder();
    private final WebSocket socket;
    private volatile boolean reading = true;

    private SocketPerson(int port, String cookies, @Nullable String origin) {
        var builder = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .subprotocols("chathub.v1")
                .header("Cookie", cookies);
        if (origin != null) {
            builder.header("Origin", origin);
        }
        socket = builder.buildAsync(URI.create("ws://127.0.0.1:" + port + "/socket/console"), this)
                .join();
    }

    /** Connected from a page of ours; has not said hello. */
    static SocketPerson connect(int port, String cookies) {
        return new SocketPerson(port, cookies, "http://127.0.0.1:" + port);
    }

    static SocketPerson connect(int port, String cookies, @Nullable String origin) {
        return new SocketPerson(port, cookies, origin);
    }

    SocketPerson hello() {
        send(Map.of("type", "hello", "locale", "en"));
        await("welcome");
        return this;
    }

    void send(Map<String, ?> frame) {
        socket.sendText(JSON.writeValueAsString(frame), true).join();
    }

    void sendText(String frame) {
        socket.sendText(frame, true).join();
    }

    JsonNode watch(Object conversation, long after) {
        send(Map.of("type", "watch", "conversation", conversation.toString(), "after", after));
        return await("watching");
    }

    JsonNode await(String type) {
        return await(frame -> frame.path("type").asString("").equals(type), type);
    }

    /** The first frame that fits; those before it are dropped. */
    JsonNode await(Predicate<JsonNode> wanted, String description) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        try {
            for (var left = PATIENCE.toNanos(); left > 0; left = end - System.nanoTime()) {
                var frame = frames.poll(left, TimeUnit.NANOSECONDS);
                if (frame != null && wanted.test(frame)) {
                    return frame;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new AssertionError("No frame came: " + description);
    }

    /** Waits until everything that was sent before is answered, and returns what came meanwhile. */
    java.util.List<JsonNode> drain() {
        var seen = new java.util.ArrayList<JsonNode>();
        send(Map.of("type", "ping"));
        await(
                frame -> {
                    seen.add(frame);
                    return frame.path("type").asString("").equals("pong");
                },
                "pong");
        return seen;
    }

    int closeCode() {
        return closed.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    /** Reads nothing more, as a computer that sleeps; {@link #wake} goes on. */
    void sleep() {
        reading = false;
    }

    void wake() {
        reading = true;
        socket.request(Long.MAX_VALUE / 2);
    }

    @Override
    public void onOpen(WebSocket opened) {
        opened.request(1);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            frames.add(JSON.readTree(text.toString()));
            text.setLength(0);
        }
        if (reading) {
            from.request(1);
        }
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.complete(1006);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
