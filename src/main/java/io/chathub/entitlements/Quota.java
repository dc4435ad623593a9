package io.chathub.entitlements;

/** What is counted. */
public enum Quota {
    AGENTS,
    INBOXES,
    CHANNELS,
    KNOWLEDGE_ITEMS,
    MESSAGES_PER_MONTH,
    STORAGE_MEGABYTES,
    API_KEYS
}
