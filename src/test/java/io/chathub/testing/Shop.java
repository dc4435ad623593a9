package io.chathub.testing;

import io.chathub.bot.Persona;
import io.chathub.conversations.Conversation;
import io.chathub.conversations.ConversationId;
import io.chathub.conversations.Inbox;
import io.chathub.conversations.Inboxes;
import io.chathub.conversations.Message;
import io.chathub.conversations.PostReply;
import io.chathub.conversations.ReadConversation;
import io.chathub.conversations.ReceiveMessage;
import io.chathub.customers.CustomerId;
import io.chathub.customers.Identity;
import io.chathub.customers.Profile;
import io.chathub.organizations.Actor;
import io.chathub.organizations.Actor.AgentActor;
import io.chathub.organizations.Role;
import io.chathub.shared.OrganizationId;
import io.chathub.shared.Tenant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** An organization with an inbox, as one test has it for itself. */
public final class Shop {
    private final Shops makers;
    private final AgentActor owner;
    private Inbox inbox;

    Shop(Shops makers) {
        this.makers = makers;
        this.owner = makers.tenants.organization();
        this.inbox = inside(() -> makers.inboxes.create(owner, "Teapots", Locale.ENGLISH));
    }

    public AgentActor owner() {
        return owner;
    }

    public OrganizationId organization() {
        return owner.organization();
    }

    public Inbox inbox() {
        return inbox;
    }

    public String token() {
        return inbox.widgetToken();
    }

    public AgentActor agent(Role role) {
        return makers.tenants.agent(owner, role);
    }

    /** The owner's browser, signed in. */
    public WebUser browser() {
        return makers.tenants.signIn(owner);
    }

    /** Lets a bot answer first in the inbox. */
    public Persona hire(Persona bot) {
        settings(old -> new Inboxes.Settings(
                old.name(), old.locale(), old.allowedDomains(), old.look(), bot.id(), old.reopenDays()));
        return bot;
    }

    public void settings(UnaryOperator<Inboxes.Settings> change) {
        var now = new Inboxes.Settings(
                inbox.name(), inbox.locale(), inbox.allowedDomains(), inbox.look(), inbox.bot(), inbox.reopenDays());
        inbox = inside(() -> makers.inboxes.change(owner, inbox.id(), change.apply(now)));
    }

    public void allow(String... domains) {
        settings(old -> new Inboxes.Settings(
                old.name(), old.locale(), List.of(domains), old.look(), old.bot(), old.reopenDays()));
    }

    public void reopenDays(int days) {
        settings(old ->
                new Inboxes.Settings(old.name(), old.locale(), old.allowedDomains(), old.look(), old.bot(), days));
    }

    /** A nameless visitor. */
    public CustomerId customer() {
        return customer(null, null);
    }

    public CustomerId customer(String name, String email) {
        var identity = new Identity.Visitor(UUID.randomUUID());
        var profile = new Profile(name, email, null);
        return inside(() -> makers.customers.identify(organization(), identity, profile));
    }

    public Message says(CustomerId customer, String text) {
        return receives(inbound(customer, Shops.name(), text));
    }

    public Message receives(ReceiveMessage.Inbound inbound) {
        return inside(() -> makers.receive.receive(organization(), inbound));
    }

    public ReceiveMessage.Inbound inbound(CustomerId customer, String clientId, String text) {
        var origin = new Conversation.Origin("en", "https://shop.example/", "Shop", "Test");
        return new ReceiveMessage.Inbound(
                inbox.id(), customer, null, clientId, text, "visitor:" + customer, List.of(), null, origin);
    }

    /** As from a client that knows its conversation. */
    public ReceiveMessage.Inbound inbound(
            CustomerId customer, ConversationId conversation, String clientId, String text) {
        var some = inbound(customer, clientId, text);
        return new ReceiveMessage.Inbound(
                some.inbox(), customer, conversation, clientId, text, some.uploader(), List.of(), null, some.origin());
    }

    public Message replies(Actor by, ConversationId conversation, String text) {
        return posts(by, conversation, new PostReply.Reply(Shops.name(), text, false, List.of()));
    }

    public Message notes(Actor by, ConversationId conversation, String text) {
        return posts(by, conversation, new PostReply.Reply(Shops.name(), text, true, List.of()));
    }

    public Message posts(Actor by, ConversationId conversation, PostReply.Reply reply) {
        return inside(() -> makers.reply.post(by, conversation, reply));
    }

    public Conversation conversation(ConversationId id) {
        return inside(() -> makers.read.get(owner, id));
    }

    public List<Message> messages(ConversationId id) {
        ReadConversation.History all = inside(() -> makers.read.history(owner, id, Long.MAX_VALUE, 100));
        return all.messages();
    }

    public List<Message> older(ConversationId id, long before) {
        ReadConversation.History page = inside(() -> makers.read.history(owner, id, before, 100));
        return page.messages();
    }

    public List<String> texts(ConversationId id) {
        return messages(id).stream()
                .filter(message -> message.kind() != Message.Kind.EVENT)
                .map(Message::text)
                .toList();
    }

    public <T> T inside(ScopedValue.CallableOp<T, RuntimeException> work) {
        return Tenant.call(organization(), work);
    }

    public void run(Runnable work) {
        Tenant.run(organization(), work);
    }
}
