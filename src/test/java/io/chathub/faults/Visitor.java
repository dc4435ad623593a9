package io.chathub.faults;

import io.chathub.testing.TextSocket;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes one message after another and resends each until it is accepted, as docs/protocol.md wants it. What the
 * server lets it see is kept as a page would show it.
 */
final class Visitor implements Runnable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNode GONE = JSON.createObjectNode().put("type", "gone");
    private static final long ANSWER_MILLISECONDS = 10_000;
    private static final long PAUSE_MILLISECONDS = 250;

    private final TextSocket.Opener opener;
    private final String address;
    private final String widgetToken;
    private final String name;
    private final BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
    private final NavigableMap<Long, String> shown = new TreeMap<>();
    private final List<String> accepted = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private volatile boolean writing = true;
    private volatile int acceptedCount;
    private volatile int connections;
    private @Nullable String visitorToken;
    private @Nullable String conversation;
    private @Nullable TextSocket socket;

    Visitor(TextSocket.Opener opener, int port, String widgetToken, String name) {
        this.opener = opener;
        this.address = "ws://127.0.0.1:" + port + "/socket/widget";
        this.widgetToken = widgetToken;
        this.name = name;
    }

    /** What it knows in the end: the client ids shown, in their order; those accepted; what was against the protocol. */
    record Account(String conversation, List<String> shown, List<String> accepted, List<String> faults) {}

    int acceptedCount() {
        return acceptedCount;
    }

    int connections() {
        return connections;
    }

    void stopWriting() {
        writing = false;
    }

    Account account() {
        return new Account(String.valueOf(conversation), List.copyOf(shown.values()), accepted, faults);
    }

    @Override
    public void run() {
        try {
            for (var n = 0; writing; n++) {
                postUntilAccepted("%s-message-%04d".formatted(name, n));
                Thread.sleep(PAUSE_MILLISECONDS);
            }
            catchUp();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            disconnect();
        }
    }

    private void postUntilAccepted(String id) throws InterruptedException {
        while (true) {
            requireConnection()
                    .send(JSON.writeValueAsString(Map.of("type", "post", "id", id, "text", "Text of " + id)));
            var answer = await("accepted", "rejected");
            if (answer == null) {
                disconnect();
            } else if (answer.path("id").asString().equals(id) && isAccepted(answer)) {
                accepted.add(id);
                acceptedCount++;
                return;
            }
        }
    }

    private boolean isAccepted(JsonNode answer) throws InterruptedException {
        if (answer.path("type").asString().equals("accepted")) {
            conversation = answer.path("conversation").asString();
            return true;
        }
        Thread.sleep(Math.max(100, answer.at("/error/retryAfter").asLong(0)));
        return false;
    }

    /** Ends when the server has nothing more to show. */
    private void catchUp() throws InterruptedException {
        JsonNode pong = null;
        while (pong == null) {
            var position = shown.isEmpty() ? 0 : shown.lastKey();
            requireConnection().send(JSON.writeValueAsString(Map.of("type", "ping", "position", position)));
            pong = await("pong");
            if (pong == null) {
                disconnect();
            }
        }
    }

    private TextSocket requireConnection() throws InterruptedException {
        for (var wait = 100; socket == null; wait = Math.min(1_000, wait * 2)) {
            frames.clear();
            try {
                socket =
                        opener.open(address, Map.of(), text -> frames.add(JSON.readTree(text)), () -> frames.add(GONE));
                socket.send(JSON.writeValueAsString(hello()));
                welcome();
            } catch (IOException notThere) {
                disconnect();
                Thread.sleep(wait);
            }
        }
        return socket;
    }

    private Map<String, Object> hello() {
        var hello = new LinkedHashMap<String, Object>(Map.of("type", "hello", "token", widgetToken, "locale", "en"));
        if (visitorToken != null) {
            hello.put("visitor", visitorToken);
        }
        if (conversation != null && !shown.isEmpty()) {
            hello.put("resume", Map.of("conversation", conversation, "after", shown.lastKey()));
        }
        return hello;
    }

    private void welcome() throws InterruptedException, IOException {
        var welcome = await("welcome", "error");
        if (welcome == null || welcome.path("type").asString().equals("error")) {
            throw new IOException("Not welcome: " + welcome);
        }
        connections++;
        visitorToken = welcome.path("visitor").asString();
        if (welcome.path("reset").asBoolean() && !shown.isEmpty()) {
            faults.add("asked to start again though it named its position");
        }
        welcome.path("messages").forEach(this::show);
    }

    /** The next frame of these types; null when the connection is gone or silent. Messages before it are shown. */
    private @Nullable JsonNode await(String... types) throws InterruptedException {
        var end = System.nanoTime() + Duration.ofMillis(ANSWER_MILLISECONDS).toNanos();
        while (true) {
            var frame = frames.poll(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            if (frame == null || frame == GONE) {
                return null;
            }
            var type = frame.path("type").asString();
            if (type.equals("message")) {
                show(frame.path("message"));
            }
            if (List.of(types).contains(type)) {
                return frame;
            }
        }
    }

    private void show(JsonNode message) {
        var position = message.path("position").asLong();
        if (!shown.isEmpty() && position < shown.lastKey() && !shown.containsKey(position)) {
            faults.add("position %d came after %d".formatted(position, shown.lastKey()));
        }
        shown.putIfAbsent(position, message.path("clientId").asString());
    }

    private void disconnect() {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}
