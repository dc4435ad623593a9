package io.chathub.conversations;

import io.chathub.customers.Customer;
import io.chathub.customers.CustomerId;
import io.chathub.customers.Customers;
import io.chathub.organizations.Actor;
import io.chathub.organizations.Permission;
import io.chathub.shared.OrganizationId;
import io.chathub.shared.UserError;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A conversation and its messages, for agents and for the customer whose it is. */
@Service
@Transactional(readOnly = true)
public class ReadConversation {
    private static final int MOST_MISSED = 200;
    private static final int NEWEST = 50;
    private static final int MOST = 100;

    private final ConversationStore conversations;
    private final MessageStore messages;
    private final Customers customers;

    ReadConversation(ConversationStore conversations, MessageStore messages, Customers customers) {
        this.conversations = conversations;
        this.messages = messages;
        this.customers = customers;
    }

    /** A page of messages, oldest first. */
    public record History(List<Message> messages, boolean more) {}

    /**
     * What somebody lacks.
     *
     * @param reset whether the messages are the newest page, which replaces what is shown, rather than what follows it
     */
    public record Missed(Conversation conversation, boolean reset, List<Message> messages, boolean more) {}

    /** @throws UserError forbidden, not_found */
    public Conversation get(Actor actor, ConversationId id) {
        actor.require(Permission.CONVERSATIONS_READ);
        return conversations.find(actor.organization(), id).orElseThrow(UserError::notFound);
    }

    /** @throws UserError forbidden, not_found */
    public Customer customer(Actor actor, ConversationId id) {
        return customers.get(actor.organization(), get(actor, id).customer());
    }

    /** @param before a position, or {@link Long#MAX_VALUE} for the newest */
    public History history(Actor actor, ConversationId id, long before, int limit) {
        get(actor, id);
        return page(actor.organization(), id, before, true, limit);
    }

    public History historyOfCustomer(
            OrganizationId organization, CustomerId customer, ConversationId id, long before, int limit) {
        requireOwn(organization, customer, id);
        return page(organization, id, before, false, limit);
    }

    /** @param after the newest position that the agent's page shows; negative when it shows nothing */
    public Missed missed(Actor actor, ConversationId id, long after) {
        return missed(actor.organization(), get(actor, id), after, true);
    }

    public Missed missedByCustomer(OrganizationId organization, CustomerId customer, ConversationId id, long after) {
        return missed(organization, requireOwn(organization, customer, id), after, false);
    }

    /** The conversation that the customer's next message goes to, as far as it exists. */
    public Optional<Conversation> currentOf(OrganizationId organization, InboxId inbox, CustomerId customer) {
        return conversations.newest(organization, inbox, customer);
    }

    /** For the live topics: everything committed after one position and up to another. */
    List<Message> between(OrganizationId organization, ConversationId id, long after, long last) {
        return messages.between(organization, id, after, last, MOST_MISSED);
    }

    private Missed missed(OrganizationId organization, Conversation conversation, long after, boolean all) {
        var last = conversation.progress().last();
        if (after >= last) {
            return new Missed(conversation, false, List.of(), false);
        }
        if (after >= 0 && last - after <= MOST_MISSED) {
            var missed = messages.between(organization, conversation.id(), after, last, MOST_MISSED);
            return new Missed(conversation, false, visible(missed, all), false);
        }
        var page = page(organization, conversation.id(), last + 1, all, NEWEST);
        return new Missed(conversation, true, page.messages(), page.more());
    }

    private History page(OrganizationId organization, ConversationId id, long before, boolean all, int limit) {
        var most = Math.clamp(limit, 1, MOST);
        var found = messages.before(organization, id, before, all, most + 1);
        var more = found.size() > most;
        return new History(visible(more ? found.subList(1, found.size()) : found, all), more);
    }

    private Conversation requireOwn(OrganizationId organization, CustomerId customer, ConversationId id) {
        return conversations
                .find(organization, id)
                .filter(conversation -> conversation.customer().equals(customer))
                .orElseThrow(UserError::notFound);
    }

    private static List<Message> visible(List<Message> messages, boolean all) {
        return all
                ? messages
                : messages.stream().filter(message -> !message.isPrivate()).toList();
    }
}
