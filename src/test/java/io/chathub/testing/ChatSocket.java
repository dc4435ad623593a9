package io.chathub.testing;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the socket protocol: sends frames, keeps what arrives in order, and waits for what it wants to see. */
public final class ChatSocket implements AutoCloseable {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final List<JsonNode> frames = new ArrayList<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final WebSocket socket;
    private int taken;
    private boolean reading = true;

    private ChatSocket(int port, String path, Map<String, String> headers) {
        var builder = CLIENT.newWebSocketBuilder().subprotocols("chathub.v1");
        headers.forEach(builder::header);
        socket = builder.buildAsync(URI.create("ws://127.0.0.1:" + port + path), new Ear())
                .join();
    }

    /** A visitor's socket, of no browser unless a header says so. */
    public static ChatSocket widget(int port, Map<String, String> headers) {
        return new ChatSocket(port, "/socket/widget", headers);
    }

    public static ChatSocket widget(int port) {
        return widget(port, Map.of());
    }

    public static ChatSocket console(int port, WebUser agent) {
        return new ChatSocket(
                port, "/socket/console", Map.of("Cookie", agent.cookieHeader(), "Origin", "http://127.0.0.1:" + port));
    }

    public String subprotocol() {
        return socket.getSubprotocol();
    }

    /** Names and values in turn. */
    public ChatSocket send(String type, Object... namesAndValues) {
        var frame = new LinkedHashMap<String, Object>();
        frame.put("type", type);
        for (var n = 0; n < namesAndValues.length; n += 2) {
            frame.put((String) namesAndValues[n], namesAndValues[n + 1]);
        }
        return sendText(JSON.writeValueAsString(frame));
    }

    public synchronized ChatSocket sendText(String text) {
        socket.sendText(text, true).join();
        return this;
    }

    /** Says hello and waits for the welcome. */
    public JsonNode hello(Object... namesAndValues) {
        return send("hello", namesAndValues).await("welcome");
    }

    /** The next frame of that type; those before it are passed over. */
    public JsonNode await(String type) {
        return await(frame -> type(frame).equals(type), type);
    }

    public JsonNode await(Predicate<JsonNode> wanted, String description) {
        synchronized (frames) {
            var end = System.nanoTime() + PATIENCE.toNanos();
            while (true) {
                while (taken < frames.size()) {
                    var next = frames.get(taken++);
                    if (wanted.test(next)) {
                        return next;
                    }
                }
                pause(end, description);
            }
        }
    }

    public JsonNode awaitMessage(String text) {
        return await(
                        frame -> type(frame).equals("message")
                                && frame.at("/message/text").asString().equals(text),
                        "a message: " + text)
                .path("message");
    }

    /** Everything that has arrived when the server has dealt with what was sent. */
    public List<JsonNode> settled(long position) {
        send("ping", "position", position).await("pong");
        return received();
    }

    public List<JsonNode> received() {
        synchronized (frames) {
            return List.copyOf(frames);
        }
    }

    public List<JsonNode> received(String type) {
        return received().stream().filter(frame -> type(frame).equals(type)).toList();
    }

    /** The code with which the server closed. */
    public int closeCode() {
        try {
            return closed.get(20, TimeUnit.SECONDS);
        } catch (TimeoutException open) {
            throw new AssertionError("The socket is still open; received " + received(), open);
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    public boolean isClosed() {
        return closed.isDone();
    }

    /** From now on takes nothing from the network, as a browser that hangs does. */
    public void stopReading() {
        synchronized (frames) {
            reading = false;
        }
    }

    public void readOn() {
        synchronized (frames) {
            reading = true;
        }
        socket.request(1);
    }

    public static String type(JsonNode frame) {
        return frame.path("type").asString("");
    }

    @Override
    public void close() {
        socket.abort();
    }

    private void pause(long end, String description) {
        var left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (left <= 0 || closed.isDone() && taken == frames.size()) {
            throw new AssertionError("Waited in vain for " + description + "; close code " + closed.getNow(null)
                    + "; received " + frames);
        }
        try {
            frames.wait(left);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private final class Ear implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public void onOpen(WebSocket opened) {
            opened.request(1);
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            synchronized (frames) {
                if (last) {
                    frames.add(JSON.readTree(text.toString()));
                    text.setLength(0);
                    frames.notifyAll();
                }
                if (reading) {
                    from.request(1);
                }
            }
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            finish(code);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            finish(1006);
        }

        private void finish(int code) {
            synchronized (frames) {
                closed.complete(code);
                frames.notifyAll();
            }
        }
    }
}
