package io.chathub.console;

import io.chathub.conversations.Conversation;
import io.chathub.conversations.ConversationId;
import io.chathub.conversations.Frames;
import io.chathub.conversations.LiveConversations;
import io.chathub.conversations.ReadConversation;
import io.chathub.conversations.ReadConversation.Missed;
import io.chathub.shared.UserError;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The conversations that a console has on its screen. */
@Component
class ConsoleWatching {
    private final LiveConversations live;
    private final ReadConversation read;
    private final Frames frames;

    ConsoleWatching(LiveConversations live, ReadConversation read, Frames frames) {
        this.live = live;
        this.read = read;
        this.frames = frames;
    }

    /** The right to it is asked before the topic is touched: a topic belongs to the organization that opens it. */
    void watch(ConsoleClient client, JsonNode frame) {
        var id = ConversationId.of(frame.path("conversation").asString(""));
        read.get(client.actor(), id);
        client.requireRoom(id);
        var subscription = live.watch(client.organization(), id, client.connection(), true);
        client.keep(id, subscription);
        var missed = read.missed(client.actor(), id, frame.path("after").asLong(-1));
        client.connection().send(frames.of(watching(client, missed)));
        subscription.start(missed.conversation().progress().last());
    }

    void unwatch(ConsoleClient client, JsonNode frame) {
        client.drop(ConversationId.of(frame.path("conversation").asString("")));
    }

    /** Sends what is newer than the named position, then the pong. */
    void heal(ConsoleClient client, JsonNode frame) {
        var named = frame.path("conversation").asString("");
        var position = frame.path("position").asLong(0);
        if (!named.isEmpty()) {
            position = heal(client, ConversationId.of(named), position);
        }
        client.connection().send(frames.of(Map.of("type", "pong", "position", position)));
    }

    private long heal(ConsoleClient client, ConversationId id, long position) {
        if (!client.watches(id)) {
            throw UserError.notFound();
        }
        var conversation = read.get(client.actor(), id);
        if (conversation.progress().last() > position) {
            send(client, read.missed(client.actor(), id, position));
        }
        return conversation.progress().last();
    }

    private void send(ConsoleClient client, Missed missed) {
        if (missed.reset()) {
            client.connection().send(frames.of(watching(client, missed)));
            return;
        }
        var id = missed.conversation().id().toString();
        frames.messages(
                        client.organization(),
                        missed.messages(),
                        client.connection().locale())
                .forEach(message -> client.connection()
                        .send(frames.of(Frames.ordered("type", "message", "conversation", id, "message", message))));
    }

    private Map<String, Object> watching(ConsoleClient client, Missed missed) {
        return Frames.ordered(
                "type", "watching",
                "conversation", described(client, missed.conversation()),
                "reset", missed.reset(),
                "messages",
                        frames.messages(
                                client.organization(),
                                missed.messages(),
                                client.connection().locale()),
                "more", missed.more());
    }

    private Map<String, Object> described(ConsoleClient client, Conversation conversation) {
        return frames.conversation(client.organization(), conversation, null);
    }
}
