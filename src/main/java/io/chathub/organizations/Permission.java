package io.chathub.organizations;

import java.util.Locale;

/** What somebody may do in an organization. An API key's scopes are the same words, as in {@code conversations.read}. */
public enum Permission {
    CONVERSATIONS_READ,
    CONVERSATIONS_REPLY,
    CONVERSATIONS_ASSIGN,
    CUSTOMERS_READ,
    KNOWLEDGE_READ,
    KNOWLEDGE_EDIT,
    BOT_ASK,
    INBOXES_MANAGE,
    BOTS_MANAGE,
    AGENTS_READ,
    AGENTS_MANAGE,
    API_KEYS_MANAGE,
    ORGANIZATION_MANAGE;

    /** As written in API keys and pages: {@code conversations.read}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replaceFirst("_(?=[^_]*$)", ".");
    }
}
