package io.chathub.conversations;

import io.chathub.shared.OrganizationId;

/** What has happened and is committed. Listeners run within the organization's tenant, in the publishing thread. */
public sealed interface ConversationEvent {

    OrganizationId organization();

    Conversation conversation();

    /** A message, note or event was committed. */
    record MessagePosted(OrganizationId organization, Conversation conversation, Message message)
            implements ConversationEvent {}

    /** Status, handler or read positions are other than before. */
    record ConversationChanged(OrganizationId organization, Conversation conversation) implements ConversationEvent {}
}
