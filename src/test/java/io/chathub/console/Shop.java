package io.chathub.console;

import io.chathub.conversations.Conversation;
import io.chathub.conversations.ConversationId;
import io.chathub.conversations.ConversationList;
import io.chathub.conversations.Inbox;
import io.chathub.conversations.Inboxes;
import io.chathub.conversations.Message;
import io.chathub.conversations.ReceiveMessage;
import io.chathub.conversations.ReceiveMessage.Inbound;
import io.chathub.customers.CustomerId;
import io.chathub.customers.Customers;
import io.chathub.customers.Identity;
import io.chathub.customers.Profile;
import io.chathub.organizations.Actor.AgentActor;
import io.chathub.organizations.Role;
import io.chathub.shared.BotId;
import io.chathub.shared.OrganizationId;
import io.chathub.shared.Tenant;
import io.chathub.testing.Tenants;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** An organization with an inbox, its people, and customers who write to it. */
final class Shop {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    final AgentActor owner;
    final Inbox inbox;
    private final Beans beans;

    private Shop(Beans beans) {
        this.beans = beans;
        this.owner = beans.tenants.organization();
        this.inbox = inside(() -> beans.inboxes.create(owner, "Demo shop", Locale.ENGLISH));
    }

    /** What shops are made with. */
    static final class Beans {
        @Autowired
        Tenants tenants;

        @Autowired
        Inboxes inboxes;

        @Autowired
        Customers customers;

        @Autowired
        ReceiveMessage receive;

        @Autowired
        ConversationList list;

        Shop shop() {
            return new Shop(this);
        }
    }

    /** A customer, on a browser. */
    record Person(CustomerId id, String language) {}

    OrganizationId organization() {
        return owner.organization();
    }

    AgentActor agent(Role role) {
        return beans.tenants.agent(owner, role);
    }

    Person customer(String name, @Nullable String email, String language) {
        var identity = new Identity.Visitor(UUID.randomUUID());
        var profile = new Profile(name, email, language);
        return new Person(inside(() -> beans.customers.identify(organization(), identity, profile)), language);
    }

    /** A nameless visitor. */
    Person visitor() {
        var identity = new Identity.Visitor(UUID.randomUUID());
        return new Person(inside(() -> beans.customers.identify(organization(), identity, Profile.UNKNOWN)), "en");
    }

    Message says(Person person, String text) {
        var origin = new Conversation.Origin(
                person.language(),
                "https://shop.example/kettles",
                "Kettles",
                "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0");
        var inbound = new Inbound(
                inbox.id(),
                person.id(),
                null,
                "c-%08d".formatted(NUMBER.incrementAndGet()),
                text,
                "visitor",
                List.of(),
                null,
                origin);
        return inside(() -> beans.receive.receive(organization(), inbound));
    }

    void answeredBy(BotId bot) {
        change(bot, inbox.reopenDays());
    }

    /** A customer who writes later than that after the end begins anew. */
    void forgetAfter(int days) {
        change(inbox.bot(), days);
    }

    private void change(@Nullable BotId bot, int days) {
        var settings = new Inboxes.Settings(inbox.name(), inbox.locale(), List.of(), inbox.look(), bot, days);
        inside(() -> beans.inboxes.change(owner, inbox.id(), settings));
    }

    Conversation conversation(ConversationId id) {
        return inside(() -> beans.list.line(owner, id).conversation());
    }

    <T> T inside(ScopedValue.CallableOp<T, RuntimeException> work) {
        return Tenant.call(owner.organization(), work);
    }
}
