package io.chathub.widget;

import io.chathub.conversations.ConversationId;
import io.chathub.conversations.Frames;
import io.chathub.conversations.LiveConversations;
import io.chathub.conversations.MarkRead;
import io.chathub.conversations.ReadConversation;
import io.chathub.conversations.ReceiveMessage;
import io.chathub.conversations.VisitPage;
import io.chathub.realtime.Connection;
import io.chathub.realtime.HelloDeadline;
import io.chathub.realtime.JsonSocketHandler;
import io.chathub.shared.Tenant;
import io.chathub.shared.UserError;
import io.chathub.web.RateLimiter;
import java.time.Duration;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.WebSocketSession;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The visitor's side of the socket protocol. */
@Component
class WidgetSocket extends JsonSocketHandler<Visitor> {
    private final WidgetHello hello;
    private final ReceiveMessage receive;
    private final ReadConversation read;
    private final MarkRead markRead;
    private final VisitPage visitPage;
    private final LiveConversations live;
    private final VisitorConversation conversations;
    private final OpenVisitors visitors;
    private final Frames frames;
    private final RateLimiter posts = new RateLimiter(20, Duration.ofSeconds(10));

    WidgetSocket(
            HelloDeadline deadline,
            JsonMapper json,
            MessageSource messages,
            WidgetHello hello,
            ReceiveMessage receive,
            ReadConversation read,
            MarkRead markRead,
            VisitPage visitPage,
            LiveConversations live,
            VisitorConversation conversations,
            OpenVisitors visitors,
            Frames frames) {
        super(deadline, json, messages);
        this.hello = hello;
        this.receive = receive;
        this.read = read;
        this.markRead = markRead;
        this.visitPage = visitPage;
        this.live = live;
        this.conversations = conversations;
        this.visitors = visitors;
        this.frames = frames;
    }

    @Override
    protected Visitor connected(Connection connection, WebSocketSession session) {
        var headers = session.getHandshakeHeaders();
        var host = headers.getHost();
        return new Visitor(
                connection,
                headers.getOrigin(),
                host == null ? "" : host.getHostString(),
                Optional.ofNullable(headers.getFirst(HttpHeaders.USER_AGENT)).orElse(""));
    }

    @Override
    protected void hello(Visitor visitor, JsonNode frame) {
        try {
            hello.welcome(visitor, frame).ifPresent(refusal -> error(visitor, refusal));
            visitors.add(visitor);
        } catch (UserError refused) {
            fatal(visitor, refused, refused.code().equals("bad_origin") ? 4403 : 4401);
        }
    }

    @Override
    protected boolean handle(Visitor visitor, String type, JsonNode frame) {
        return Tenant.call(visitor.organization(), () -> {
            switch (type) {
                case "post" -> post(visitor, frame);
                case "history" -> history(visitor, frame);
                case "typing" -> typing(visitor, frame);
                case "read" -> read(visitor, frame);
                case "page" -> page(visitor, frame);
                case "ping" -> ping(visitor, frame);
                default -> {
                    return false;
                }
            }
            return true;
        });
    }

    @Override
    protected void gone(Visitor visitor) {
        if (visitor.ready()) {
            visitors.remove(visitor);
        }
        visitor.leave();
    }

    private void post(Visitor visitor, JsonNode frame) {
        posts.require(visitor.id().toString());
        var customer = hello.customerOf(visitor);
        var message = receive.receive(visitor.organization(), WidgetFrames.inbound(visitor, customer, frame));
        visitor.connection()
                .send(frames.text(Frames.ordered(
                        "type", "accepted",
                        "id", frame.path("id").asString(""),
                        "conversation", message.conversation().toString(),
                        "message",
                                frames.message(
                                        visitor.organization(),
                                        message,
                                        visitor.connection().locale()))));
        conversations.begin(visitor, message.conversation());
    }

    private void history(Visitor visitor, JsonNode frame) {
        var conversation = requireConversation(visitor);
        var history = read.historyOfCustomer(
                visitor.organization(),
                hello.customerOf(visitor),
                conversation,
                WidgetFrames.position(frame, "before"),
                frame.path("limit").asInt(50));
        visitor.connection()
                .send(frames.text(Frames.ordered(
                        "type", "history",
                        "conversation", conversation.toString(),
                        "messages",
                                frames.messages(
                                        visitor.organization(),
                                        history.messages(),
                                        visitor.connection().locale()),
                        "more", history.more())));
    }

    private void typing(Visitor visitor, JsonNode frame) {
        var conversation = visitor.conversation();
        if (conversation != null) {
            var author = visitor.author(hello.customerOf(visitor));
            var typing = new LiveConversations.Typing(
                    author,
                    frame.path("on").asBoolean(true),
                    visitor.connection().id());
            live.typing(visitor.organization(), conversation, typing);
        }
    }

    private void read(Visitor visitor, JsonNode frame) {
        var conversation = visitor.conversation();
        if (conversation != null) {
            var position = WidgetFrames.position(frame, "position");
            markRead.byCustomer(visitor.organization(), hello.customerOf(visitor), conversation, position);
        }
    }

    private void page(Visitor visitor, JsonNode frame) {
        WidgetFrames.readPage(visitor, frame);
        var conversation = visitor.conversation();
        if (conversation != null) {
            visitPage.visit(visitor.organization(), conversation, visitor.page());
        }
    }

    /** Whatever was lost on the way comes before the pong. */
    private void ping(Visitor visitor, JsonNode frame) {
        var newest = conversations.heal(visitor, frame.path("position").asLong(0));
        visitor.connection().send(frames.text(Frames.ordered("type", "pong", "position", newest)));
    }

    private static ConversationId requireConversation(Visitor visitor) {
        var conversation = visitor.conversation();
        if (conversation == null) {
            throw UserError.notFound();
        }
        return conversation;
    }
}
