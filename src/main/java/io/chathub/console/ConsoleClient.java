package io.chathub.console;

import io.chathub.conversations.ConversationId;
import io.chathub.organizations.Actor.AgentActor;
import io.chathub.realtime.Connection;
import io.chathub.realtime.Live;
import io.chathub.realtime.SocketClient;
import io.chathub.shared.OrganizationId;
import io.chathub.shared.UserError;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A console that an agent has open: one tab of a browser. */
final class ConsoleClient extends SocketClient {
    private static final int MOST_WATCHED = 20;

    private final Caller caller;
    private final Map<ConversationId, Live.Subscription> watched = new HashMap<>();
    private boolean gone;

    ConsoleClient(Connection connection, Caller caller) {
        super(connection);
        this.caller = caller;
    }

    /**
     * Who opened the socket, as the handshake found it.
     *
     * @param session of the browser, whose end ends the socket
     */
    record Caller(AgentActor actor, String organizationName, String session) {}

    Caller caller() {
        return caller;
    }

    AgentActor actor() {
        return caller.actor();
    }

    OrganizationId organization() {
        return caller.actor().organization();
    }

    synchronized boolean watches(ConversationId conversation) {
        return watched.containsKey(conversation);
    }

    /** @throws UserError too_many_watched */
    synchronized void requireRoom(ConversationId conversation) {
        if (watched.size() >= MOST_WATCHED && !watched.containsKey(conversation)) {
            throw UserError.invalid("too_many_watched", MOST_WATCHED);
        }
    }

    /** The socket may be gone by the time that something is watched for it. */
    synchronized void keep(ConversationId conversation, Live.Subscription subscription) {
        if (gone) {
            subscription.close();
        } else {
            close(watched.put(conversation, subscription));
        }
    }

    synchronized void drop(ConversationId conversation) {
        close(watched.remove(conversation));
    }

    synchronized void dropAll() {
        gone = true;
        watched.values().forEach(Live.Subscription::close);
        watched.clear();
    }

    private static void close(Live.@Nullable Subscription subscription) {
        if (subscription != null) {
            subscription.close();
        }
    }
}
