package io.chathub.realtime;

import io.chathub.shared.UserError;
import io.chathub.web.ErrorTexts;
import io.chathub.web.view.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.SubProtocolCapable;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One side of the socket protocol (docs/protocol.md): takes frames in, keeps a client within its limits, and tells it
 * about refusals.
 *
 * @param <C> what is known of a client
 */
public abstract class JsonSocketHandler<C extends SocketClient> extends TextWebSocketHandler
        implements SubProtocolCapable {
    public static final String PROTOCOL = "chathub.v1";
    private static final Logger LOG = LoggerFactory.getLogger(JsonSocketHandler.class);
    private static final String CLIENT = "client";

    private final HelloDeadline deadline;
    private final JsonMapper json;
    private final MessageSource messages;

    protected JsonSocketHandler(HelloDeadline deadline, JsonMapper json, MessageSource messages) {
        this.deadline = deadline;
        this.json = json;
        this.messages = messages;
    }

    /** A client that has just connected; it has not said hello yet. */
    protected abstract C connected(Connection connection, WebSocketSession session);

    protected abstract void hello(C client, JsonNode frame);

    /** @return false when there is no such type of frame */
    protected abstract boolean handle(C client, String type, JsonNode frame);

    protected abstract void gone(C client);

    @Override
    public List<String> getSubProtocols() {
        return List.of(PROTOCOL);
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        var client = connected(new Connection(session), session);
        session.getAttributes().put(CLIENT, client);
        deadline.expectHello(client);
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) {
        var client = client(session);
        if (client == null || !client.withinLimits()) {
            return;
        }
        JsonNode frame = null;
        try {
            frame = json.readTree(message.getPayload());
            receive(client, frame);
        } catch (JacksonException notJson) {
            error(client, UserError.invalid("bad_frame"));
        } catch (UserError refused) {
            refuse(client, frame, refused);
        } catch (RuntimeException failed) {
            LOG.error("A frame could not be handled", failed);
            refuse(client, frame, new UserError(UserError.Kind.UNAVAILABLE, "unavailable"));
        }
    }

    @Override
    public void handleTransportError(WebSocketSession session, Throwable exception) {
        LOG.debug("Socket {}", session.getId(), exception);
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        var client = client(session);
        if (client != null) {
            session.getAttributes().remove(CLIENT);
            deadline.forget(client);
            gone(client);
        }
    }

    /** Tells of a refusal after which the client can not go on. */
    protected void fatal(C client, UserError error, int closeCode) {
        client.connection().send(json.writeValueAsString(body("error", client, error, true)));
        client.connection().close(closeCode, error.code());
    }

    protected void error(C client, UserError error) {
        client.connection().send(json.writeValueAsString(body("error", client, error, false)));
    }

    private void receive(C client, JsonNode frame) {
        var type = frame.path("type").asString("");
        if (type.equals("hello")) {
            if (client.ready()) {
                throw UserError.invalid("bad_frame");
            }
            hello(client, frame);
            deadline.forget(client);
        } else if (!client.ready()) {
            throw UserError.invalid("hello_first");
        } else if (!handle(client, type, frame)) {
            throw UserError.invalid("unknown_type");
        }
    }

    /** A refused post names the post, so that the client can show it there. */
    private void refuse(C client, @Nullable JsonNode frame, UserError error) {
        var id = frame == null ? "" : frame.path("id").asString("");
        if (id.isEmpty() || frame == null || !"post".equals(frame.path("type").asString(""))) {
            error(client, error);
            return;
        }
        var rejected = Map.of("type", "rejected", "id", id, "error", describe(client, error));
        client.connection().send(json.writeValueAsString(rejected));
    }

    private Map<String, Object> body(String type, C client, UserError error, boolean fatal) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", type);
        body.putAll(describe(client, error));
        body.put("fatal", fatal);
        return body;
    }

    private Map<String, Object> describe(C client, UserError error) {
        var described = new LinkedHashMap<String, Object>();
        described.put("code", error.code());
        described.put(
                "message",
                ErrorTexts.sentence(new Texts(messages, client.connection().locale()), error));
        var wait = error.kind() == UserError.Kind.TOO_MANY && !error.arguments().isEmpty();
        described.put("retryAfter", wait ? error.arguments().getFirst() : null);
        return described;
    }

    @SuppressWarnings("unchecked")
    private @Nullable C client(WebSocketSession session) {
        return (C) session.getAttributes().get(CLIENT);
    }
}
