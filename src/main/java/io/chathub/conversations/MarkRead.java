package io.chathub.conversations;

import io.chathub.customers.CustomerId;
import io.chathub.organizations.Actor;
import io.chathub.organizations.Permission;
import io.chathub.shared.OrganizationId;
import io.chathub.shared.UserError;
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

    /** @throws UserError forbidden, not_found */
    public void byAgent(Actor actor, ConversationId id, long position) {
        actor.require(Permission.CONVERSATIONS_READ);
        save(actor.organization(), id, Author.Kind.AGENT, position);
    }

    /** @throws UserError not_found when it is not the customer's */
    public void byCustomer(OrganizationId organization, CustomerId customer, ConversationId id, long position) {
        var conversation = conversations.find(organization, id).orElseThrow(UserError::notFound);
        if (!conversation.customer().equals(customer)) {
            throw UserError.notFound();
        }
        save(organization, id, Author.Kind.CUSTOMER, position);
    }

    private void save(OrganizationId organization, ConversationId id, Author.Kind reader, long position) {
        if (conversations.saveRead(organization, id, reader, position)) {
            conversations.find(organization, id).ifPresent(now -> published.changed(organization, now));
        }
    }
}
