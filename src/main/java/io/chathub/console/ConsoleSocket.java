package io.chathub.console;

import io.chathub.console.ConsoleClient.Caller;
import io.chathub.conversations.Frames;
import io.chathub.conversations.LiveConversations;
import io.chathub.files.FileTypes;
import io.chathub.realtime.Connection;
import io.chathub.realtime.HelloDeadline;
import io.chathub.realtime.JsonSocketHandler;
import io.chathub.shared.Tenant;
import io.chathub.shared.UserError;
import io.chathub.web.Languages;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.WebSocketSession;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The agent's side of the socket protocol (docs/protocol.md). */
@Component
class ConsoleSocket extends JsonSocketHandler<ConsoleClient> {
    static final int HEARTBEAT_SECONDS = 25;
    private static final int LONGEST_TEXT = 10_000;

    private final LiveConversations live;
    private final OpenConsoles consoles;
    private final ConsoleWatching watching;
    private final Frames frames;
    private final Map<String, BiConsumer<ConsoleClient, JsonNode>> commands;

    ConsoleSocket(
            Base base,
            LiveConversations live,
            OpenConsoles consoles,
            ConsoleFrames received,
            ConsoleWatching watching,
            Frames frames) {
        super(base.deadline(), base.json(), base.messages());
        this.live = live;
        this.consoles = consoles;
        this.watching = watching;
        this.frames = frames;
        this.commands = Map.of(
                "watch", watching::watch,
                "unwatch", watching::unwatch,
                "ping", this::ping,
                "post", received::post,
                "history", received::history,
                "typing", received::typing,
                "read", received::read);
    }

    /** What every socket needs. */
    @Component
    record Base(HelloDeadline deadline, JsonMapper json, MessageSource messages) {}

    @Override
    protected ConsoleClient connected(Connection connection, WebSocketSession session) {
        return new ConsoleClient(connection, (Caller)
                Objects.requireNonNull(session.getAttributes().get(ConsoleHandshake.CALLER)));
    }

    @Override
    protected void hello(ConsoleClient client, JsonNode frame) {
        client.connection().locale(Languages.best(frame.path("locale").asString("")));
        consoles.add(client);
        live.join(client.organization(), client.connection());
        client.welcomed();
        client.connection().send(frames.of(welcome(client.caller())));
    }

    @Override
    protected boolean handle(ConsoleClient client, String type, JsonNode frame) {
        var command = commands.get(type);
        if (command != null) {
            Tenant.run(client.organization(), () -> command.accept(client, frame));
        }
        return command != null;
    }

    @Override
    protected void gone(ConsoleClient client) {
        live.leave(client.organization(), client.connection());
        consoles.remove(client);
        client.dropAll();
    }

    private void ping(ConsoleClient client, JsonNode frame) {
        try {
            consoles.requireStillAllowed(client);
        } catch (UserError ended) {
            fatal(client, ended, ended.kind() == UserError.Kind.UNAUTHORIZED ? 4401 : 4403);
            return;
        }
        watching.heal(client, frame);
    }

    private static Map<String, Object> welcome(Caller caller) {
        var actor = caller.actor();
        return Frames.ordered(
                "type", "welcome",
                "agent", Frames.ordered("id", actor.agent().toString(), "name", actor.name()),
                "organization",
                        Frames.ordered("id", actor.organization().toString(), "name", caller.organizationName()),
                "heartbeat", HEARTBEAT_SECONDS,
                "limits",
                        Frames.ordered(
                                "text", LONGEST_TEXT,
                                "fileBytes", FileTypes.MOST_BYTES,
                                "fileTypes", FileTypes.ALLOWED,
                                "files", FileTypes.MOST_FILES));
    }
}
