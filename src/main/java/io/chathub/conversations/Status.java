package io.chathub.conversations;

/** Whether a conversation needs anybody's attention. */
public enum Status {
    OPEN,
    SNOOZED,
    RESOLVED
}
