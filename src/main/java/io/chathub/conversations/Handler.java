package io.chathub.conversations;

import io.chathub.shared.AgentId;
import org.jspecify.annotations.Nullable;

/** Who holds a conversation now. */
public sealed interface Handler {

    /** The bot answers. */
    record Bot() implements Handler {}

    /** It waits for a person. */
    record Queue() implements Handler {}

    /** An agent has it, and the bot is silent. */
    record Agent(AgentId agent) implements Handler {}

    default String kind() {
        return switch (this) {
            case Bot ignored -> "BOT";
            case Queue ignored -> "QUEUE";
            case Agent ignored -> "AGENT";
        };
    }

    default @Nullable AgentId assignee() {
        return this instanceof Agent held ? held.agent() : null;
    }
}
