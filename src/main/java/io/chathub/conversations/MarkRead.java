package io.chathub.conversations;

import io.chathub.customers.CustomerId;
import io.chathub.organizations.Actor;
import io.chathub.organizations.Permission;
import io.chathub.shared.OrganizationId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody has seen the messages up to a position. */
@Service
@Transactional
public class MarkRead {
    private final ConversationStore conversations;
    private final Published published;

    MarkRead(ConversationStore conversations, Published published) {
        this.conversations = conversations;
        this.published = published;
    }

    /**
     * Who may not answer does not count: a customer who waits must not look dealt with.
     *
     * @throws UserError forbidden
     */
    public void byAgent(Actor actor, ConversationId id, long position) {
        actor.require(Permission.CONVERSATIONS_READ);
        if (actor.may(Permission.CONVERSATIONS_REPLY)) {
            conversations
                    .saveAgentRead(actor.organization(), id, position)
                    .ifPresent(now -> published.read(actor.organization(), now, Author.Kind.AGENT));
        }
    }

    /** Changes nothing when the conversation is not the customer's. */
    public void byCustomer(OrganizationId organization, CustomerId customer, ConversationId id, long position) {
        conversations
                .saveCustomerRead(organization, id, customer, position)
                .ifPresent(now -> published.read(organization, now, Author.Kind.CUSTOMER));
    }
}
