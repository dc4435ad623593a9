package io.chathub.conversations;

import io.chathub.conversations.ConversationEvent.ConversationChanged;
import io.chathub.conversations.ConversationEvent.ConversationRead;
import io.chathub.conversations.ConversationEvent.MessagePosted;
import io.chathub.realtime.Connection;
import io.chathub.realtime.Fanout;
import io.chathub.realtime.Fanout.Signal;
import io.chathub.realtime.Frame;
import io.chathub.realtime.Listener;
import io.chathub.realtime.Live;
import io.chathub.shared.OrganizationId;
import io.chathub.shared.Tenant;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Brings what happened to the screens: the messages of a conversation to those who watch it, its state to them and to
 * all agents of the organization.
 */
@Component
public class LiveConversations implements Fanout.Handler {
    private static final String MESSAGE = "conversations.message";
    private static final String CHANGE = "conversations.change";
    private static final String TYPING = "conversations.typing";

    private final Fanout fanout;
    private final Live live;
    private final Frames frames;
    private final ReadConversation read;

    LiveConversations(Fanout fanout, Live live, Frames frames, ReadConversation read) {
        this.fanout = fanout;
        this.live = live;
        this.frames = frames;
        this.read = read;
    }

    /** Somebody types. @param by who; @param on whether still */
    public record Typing(Author by, boolean on, String connection) {}

    /** @param wide whether private notes are heard too */
    public Live.Subscription watch(
            OrganizationId organization, ConversationId conversation, Connection connection, boolean wide) {
        return live.subscribe(
                conversation.value(),
                new Listener(connection, wide),
                (after, last) -> Tenant.call(
                        organization,
                        () -> read.between(organization, conversation, after, last).stream()
                                .map(message -> frames.live(organization, message))
                                .toList()));
    }

    /** From now on the connection hears of every conversation of the organization. */
    public void join(OrganizationId organization, Connection connection) {
        live.join(organization.value(), connection);
    }

    public void leave(OrganizationId organization, Connection connection) {
        live.leave(organization.value(), connection);
    }

    /** Whether an agent of the organization has the console open. */
    public boolean anybodyThere(OrganizationId organization) {
        return live.anybodyIn(organization.value());
    }

    public void typing(OrganizationId organization, ConversationId conversation, Typing typing) {
        fanout.publish(new Signal(TYPING, organization, conversation.value(), 0, typing));
    }

    @EventListener
    void on(ConversationEvent event) {
        var subject = event.conversation().id().value();
        if (event instanceof MessagePosted posted) {
            var position = posted.message().position();
            fanout.publish(new Signal(MESSAGE, event.organization(), subject, position, event));
        } else {
            fanout.publish(new Signal(CHANGE, event.organization(), subject, 0, event));
        }
    }

    @Override
    public boolean takes(String kind) {
        return kind.startsWith("conversations.");
    }

    @Override
    public void handle(Signal signal) {
        var local = signal.local();
        if (local instanceof MessagePosted posted) {
            live.publish(signal.subject(), frames.live(posted.organization(), posted.message()));
            state(
                    posted.organization(),
                    posted.conversation(),
                    posted.message().details().event() != null);
            if (posted.message().isReply()) {
                read(posted.conversation(), Author.Kind.AGENT);
            }
        } else if (local instanceof ConversationChanged changed) {
            state(changed.organization(), changed.conversation(), true);
        } else if (local instanceof ConversationRead seen) {
            state(seen.organization(), seen.conversation(), false);
            read(seen.conversation(), seen.by());
        } else if (local instanceof Typing typing) {
            typing(signal.subject(), typing);
        }
    }

    /** @param watchersToo whether it tells those who watch more than the message itself did */
    private void state(OrganizationId organization, Conversation conversation, boolean watchersToo) {
        var frame = new Frame(locale -> frames.text(Frames.ordered(
                "type", "conversation", "conversation", frames.conversation(organization, conversation, null))));
        live.announce(organization.value(), frame);
        if (watchersToo) {
            live.signal(conversation.id().value(), frame, listener -> !listener.wide());
        }
    }

    private void read(Conversation conversation, Author.Kind by) {
        var progress = conversation.progress();
        var frame = frames.of(Frames.ordered(
                "type",
                "read",
                "conversation",
                conversation.id().toString(),
                "by",
                by.name().toLowerCase(Locale.ROOT),
                "position",
                by == Author.Kind.AGENT ? progress.agentRead() : progress.customerRead()));
        live.signal(conversation.id().value(), frame, everybody -> true);
    }

    private void typing(UUID conversation, Typing typing) {
        var by = typing.by();
        var id = by.id();
        var frame = frames.of(Frames.ordered(
                "type", "typing",
                "conversation", conversation.toString(),
                "author",
                        Frames.ordered(
                                "kind", by.kind().name().toLowerCase(Locale.ROOT),
                                "id", id == null ? null : id.toString(),
                                "name", by.name()),
                "on", typing.on()));
        live.signal(conversation, frame, listener -> !listener.connection().id().equals(typing.connection()));
    }
}
