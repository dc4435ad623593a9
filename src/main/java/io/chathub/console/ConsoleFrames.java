package io.chathub.console;

import io.chathub.conversations.Author;
import io.chathub.conversations.ConversationId;
import io.chathub.conversations.Frames;
import io.chathub.conversations.LiveConversations;
import io.chathub.conversations.LiveConversations.Typing;
import io.chathub.conversations.MarkRead;
import io.chathub.conversations.PostReply;
import io.chathub.conversations.PostReply.Reply;
import io.chathub.conversations.ReadConversation;
import io.chathub.files.FileId;
import io.chathub.organizations.Permission;
import io.chathub.shared.UserError;
import io.chathub.web.RateLimiter;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What a console says: replies, notes, that its agent types or has read. */
@Component
class ConsoleFrames {
    private final PostReply posts;
    private final ReadConversation read;
    private final MarkRead marks;
    private final LiveConversations live;
    private final Frames frames;
    private final RateLimiter limit = new RateLimiter(60, Duration.ofSeconds(10));

    ConsoleFrames(PostReply posts, ReadConversation read, MarkRead marks, LiveConversations live, Frames frames) {
        this.posts = posts;
        this.read = read;
        this.marks = marks;
        this.live = live;
        this.frames = frames;
    }

    void post(ConsoleClient client, JsonNode frame) {
        limit.require(client.actor().agent().toString());
        var clientId = frame.path("id").asString("");
        var conversation = conversation(frame);
        var reply = new Reply(clientId, frame.path("text").asString(""), isNote(frame), files(frame));
        var message = posts.post(client.actor(), conversation, reply);
        client.connection()
                .send(frames.of(Frames.ordered(
                        "type",
                        "accepted",
                        "id",
                        clientId,
                        "conversation",
                        conversation.toString(),
                        "message",
                        frames.message(
                                client.organization(),
                                message,
                                client.connection().locale()))));
    }

    void history(ConsoleClient client, JsonNode frame) {
        var conversation = conversation(frame);
        var before = frame.path("before").asLong(Long.MAX_VALUE);
        var limit = frame.path("limit").asInt(50);
        var history = read.history(client.actor(), conversation, before, limit);
        var messages = frames.messages(
                client.organization(), history.messages(), client.connection().locale());
        client.connection()
                .send(frames.of(Frames.ordered(
                        "type",
                        "history",
                        "conversation",
                        conversation.toString(),
                        "messages",
                        messages,
                        "more",
                        history.more())));
    }

    /** Told to those who watch. Who writes a note says nothing here: the customer would see it. */
    void typing(ConsoleClient client, JsonNode frame) {
        var actor = client.actor();
        actor.require(Permission.CONVERSATIONS_REPLY);
        var conversation = conversation(frame);
        if (!client.watches(conversation)) {
            throw UserError.notFound();
        }
        if (!isNote(frame)) {
            var by = new Author.Agent(actor.agent(), actor.name());
            var on = frame.path("on").asBoolean(false);
            live.typing(
                    actor.organization(),
                    conversation,
                    new Typing(by, on, client.connection().id()));
        }
    }

    void read(ConsoleClient client, JsonNode frame) {
        marks.byAgent(
                client.actor(), conversation(frame), frame.path("position").asLong(0));
    }

    private static ConversationId conversation(JsonNode frame) {
        return ConversationId.of(frame.path("conversation").asString(""));
    }

    private static boolean isNote(JsonNode frame) {
        return frame.path("kind").asString("").equals("note");
    }

    private static List<FileId> files(JsonNode frame) {
        return frame.path("files")
                .valueStream()
                .map(id -> FileId.of(id.asString("")))
                .toList();
    }
}
