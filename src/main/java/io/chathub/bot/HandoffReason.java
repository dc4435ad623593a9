package io.chathub.bot;

/** Why the bot gives a conversation to people. */
public enum HandoffReason {
    /** The customer asked for a person. */
    REQUESTED,
    /** The bot could not answer several times in a row. */
    REPEATED_FAILURE
}
