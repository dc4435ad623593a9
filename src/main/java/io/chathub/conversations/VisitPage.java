package io.chathub.conversations;

import io.chathub.shared.OrganizationId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The customer moves to another page of the site, while a conversation is on. */
@Service
public class VisitPage {
    private final ConversationStore conversations;
    private final Published published;

    VisitPage(ConversationStore conversations, Published published) {
        this.conversations = conversations;
        this.published = published;
    }

    @Transactional
    public void visit(OrganizationId organization, ConversationId id, Conversation.Origin origin) {
        conversations.saveOrigin(organization, id, origin).ifPresent(now -> published.changed(organization, now));
    }
}
