package io.chathub.conversations;

import io.chathub.shared.OrganizationId;

/**
 * What has happened and is committed. Listeners run within the organization's tenant, outside of any transaction, one
 * conversation's events one after another.
 */
public sealed interface ConversationEvent {

    OrganizationId organization();

    Conversation conversation();

    /** A message, note or event was committed. */
    record MessagePosted(OrganizationId organization, Conversation conversation, Message message)
            implements ConversationEvent {}

    /** Status, handler or page are other than before. */
    record ConversationChanged(OrganizationId organization, Conversation conversation) implements ConversationEvent {}

    /** The agents or the customer have seen more than before. */
    record ConversationRead(OrganizationId organization, Conversation conversation, Author.Kind by)
            implements ConversationEvent {}
}
