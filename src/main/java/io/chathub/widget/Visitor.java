package io.chathub.widget;

import io.chathub.conversations.Author;
import io.chathub.conversations.Conversation;
import io.chathub.conversations.ConversationId;
import io.chathub.conversations.Inbox;
import io.chathub.customers.CustomerId;
import io.chathub.customers.Profile;
import io.chathub.realtime.Connection;
import io.chathub.realtime.Live;
import io.chathub.realtime.SocketClient;
import io.chathub.shared.OrganizationId;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One visitor's connection and what it has said of itself. Followed by its own thread, and by those of its other pages. */
final class Visitor extends SocketClient {
    private final @Nullable String origin;
    private final String host;
    private final String userAgent;
    private @Nullable OrganizationId organization;
    private @Nullable Inbox inbox;
    private @Nullable UUID id;
    private @Nullable CustomerId customer;
    private @Nullable ConversationId conversation;
    private Live.@Nullable Subscription subscription;
    private boolean gone;
    private Profile profile = Profile.UNKNOWN;
    private Conversation.Origin page;

    Visitor(Connection connection, @Nullable String origin, String host, String userAgent) {
        super(connection);
        this.origin = origin;
        this.host = host;
        this.userAgent = userAgent.length() <= 300 ? userAgent : userAgent.substring(0, 300);
        this.page = new Conversation.Origin(null, null, null, this.userAgent);
    }

    void enter(OrganizationId organization, Inbox inbox, UUID id) {
        this.organization = organization;
        this.inbox = inbox;
        this.id = id;
    }

    synchronized void know(CustomerId customer, Profile profile) {
        this.customer = customer;
        this.profile = profile;
    }

    /** The socket may be gone by the time that something is followed for it. */
    synchronized void follow(ConversationId conversation, Live.Subscription subscription) {
        var before = this.subscription;
        this.conversation = conversation;
        this.subscription = subscription;
        if (before != null) {
            before.close();
        }
        if (gone) {
            subscription.close();
        }
    }

    synchronized void leave() {
        gone = true;
        if (subscription != null) {
            subscription.close();
        }
    }

    void visits(@Nullable String language, @Nullable String url, @Nullable String title) {
        page = new Conversation.Origin(language, url, title, userAgent);
    }

    @Nullable
    String origin() {
        return origin;
    }

    String host() {
        return host;
    }

    OrganizationId organization() {
        return Objects.requireNonNull(organization);
    }

    Inbox inbox() {
        return Objects.requireNonNull(inbox);
    }

    UUID id() {
        return Objects.requireNonNull(id);
    }

    synchronized @Nullable CustomerId customer() {
        return customer;
    }

    synchronized @Nullable ConversationId conversation() {
        return conversation;
    }

    Conversation.Origin page() {
        return page;
    }

    synchronized Profile profile() {
        return profile;
    }

    Author author(CustomerId customer) {
        return new Author.Customer(customer, profile.name() == null ? "" : profile.name());
    }
}
