package io.chathub.widget;

import io.chathub.conversations.ConversationId;
import io.chathub.conversations.Frames;
import io.chathub.conversations.LiveConversations;
import io.chathub.conversations.Message;
import io.chathub.conversations.ReadConversation;
import io.chathub.shared.Tenant;
import org.springframework.stereotype.Component;

/** Keeps a visitor's page at the newest state of its conversation. */
@Component
class VisitorConversation {
    private static final int RECONNECT = 1012;

    private final WidgetHello hello;
    private final OpenVisitors visitors;
    private final ReadConversation read;
    private final LiveConversations live;
    private final Frames frames;

    VisitorConversation(
            WidgetHello hello, OpenVisitors visitors, ReadConversation read, LiveConversations live, Frames frames) {
        this.hello = hello;
        this.visitors = visitors;
        this.read = read;
        this.live = live;
        this.frames = frames;
    }

    /** A message of the visitor has opened it, or found it open. */
    void begin(Visitor visitor, ConversationId conversation) {
        if (!conversation.equals(visitor.conversation())) {
            follow(visitor, conversation);
            visitors.tellBegun(visitor.organization(), visitor.id());
        }
    }

    /** Another page of the visitor has begun one. */
    void join(Visitor visitor) {
        Tenant.run(
                visitor.organization(),
                () -> read.currentOf(visitor.organization(), visitor.inbox().id(), hello.customerOf(visitor))
                        .filter(current -> !current.id().equals(visitor.conversation()))
                        .ifPresent(current -> follow(visitor, current.id())));
    }

    /** The page shows nothing of it yet, so it is brought from its beginning. */
    private void follow(Visitor visitor, ConversationId conversation) {
        var subscription = live.watch(visitor.organization(), conversation, visitor.connection(), false);
        visitor.follow(conversation, subscription);
        var missed = read.missedByCustomer(visitor.organization(), hello.customerOf(visitor), conversation, 0);
        missed.messages().forEach(message -> send(visitor, message));
        visitor.connection().send(hello.state(visitor, missed.conversation()));
        subscription.start(missed.conversation().progress().last());
    }

    /**
     * Brings what is newer than a position. Who lacks more than fits is told to connect again, where the newest page
     * replaces what is shown.
     *
     * @return the newest position
     */
    long heal(Visitor visitor, long after) {
        var conversation = visitor.conversation();
        if (conversation == null) {
            return after;
        }
        var missed = read.missedByCustomer(visitor.organization(), hello.customerOf(visitor), conversation, after);
        if (missed.reset()) {
            visitor.connection().close(RECONNECT, "resume");
        } else {
            missed.messages().forEach(message -> send(visitor, message));
        }
        return missed.conversation().progress().last();
    }

    private void send(Visitor visitor, Message message) {
        visitor.connection().send(frames.live(visitor.organization(), message).frame());
    }
}
