package io.chathub.conversations;

/** Why the bot gave a conversation to people. */
public enum HandoffReason {
    /** The customer asked for a person. */
    REQUESTED,
    /** The bot did not know the answer several times. */
    REPEATED_FAILURE,
    /** A rule of the persona names the topic. */
    RULE,
    /** No bot answers in this inbox, or it is switched off. */
    NO_BOT,
    /** An agent put it back into the queue. */
    UNASSIGNED
}
