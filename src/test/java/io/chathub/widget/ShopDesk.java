package io.chathub.widget;

import io.chathub.conversations.Conversation;
import io.chathub.conversations.ConversationList;
import io.chathub.conversations.ConversationList.Filter;
import io.chathub.conversations.Inbox;
import io.chathub.conversations.Inboxes;
import io.chathub.conversations.MarkRead;
import io.chathub.conversations.PostReply;
import io.chathub.customers.Customer;
import io.chathub.organizations.Actor.AgentActor;
import io.chathub.shared.Tenant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** The other side of the widget: the shop's only agent, who works without a console. */
record ShopDesk(AgentActor agent, Inboxes inboxes, ConversationList conversations, PostReply reply, MarkRead markRead) {

    /** Of a new inbox, in a colour on which white can not be read. */
    String widgetToken(String allowedDomain) {
        return Tenant.call(agent.organization(), () -> {
            var inbox = inboxes.create(agent, "Shop", Locale.ENGLISH);
            var look = new Inbox.Look("#ffd60a", "right", "Hello!", "", List.of("How long?"));
            var domains = List.of(allowedDomain);
            inboxes.change(agent, inbox.id(), new Inboxes.Settings("Shop", Locale.ENGLISH, domains, look, null, 7));
            return inbox.widgetToken();
        });
    }

    String identitySecret() {
        return Tenant.call(agent.organization(), () -> {
            var inbox = inboxes.all(agent.organization()).getFirst();
            return inboxes.identitySecret(agent, inbox.id());
        });
    }

    Conversation conversation() {
        return newest().conversation();
    }

    Customer customer() {
        return newest().customer();
    }

    void answer(String text) {
        var message = new PostReply.Reply("t-" + UUID.randomUUID(), text, false, List.of());
        Tenant.run(agent.organization(), () -> reply.post(agent, conversation().id(), message));
    }

    void read() {
        var conversation = conversation();
        Tenant.run(
                agent.organization(),
                () -> markRead.byAgent(
                        agent, conversation.id(), conversation.progress().last()));
    }

    private ConversationList.Line newest() {
        return Tenant.call(
                agent.organization(),
                () -> conversations.page(agent, Filter.OPEN, null, 1).items().getFirst());
    }
}
