package io.chathub.conversations;

import io.chathub.customers.CustomerId;
import io.chathub.shared.AgentId;
import io.chathub.shared.BotId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who wrote a message; the name is the one shown then. */
public sealed interface Author {

    String name();

    @Nullable
    UUID id();

    record Customer(CustomerId customer, String name) implements Author {
        @Override
        public UUID id() {
            return customer.value();
        }
    }

    record Agent(AgentId agent, String name) implements Author {
        @Override
        public UUID id() {
            return agent.value();
        }
    }

    record Bot(BotId bot, String name) implements Author {
        @Override
        public UUID id() {
            return bot.value();
        }
    }

    /** ChatHub itself, or a program with an API key, whose name it then carries. */
    record System(String name) implements Author {
        @Override
        public @Nullable UUID id() {
            return null;
        }
    }

    /** As stored, and lower-cased in the socket protocol. */
    default Kind kind() {
        return switch (this) {
            case Customer ignored -> Kind.CUSTOMER;
            case Agent ignored -> Kind.AGENT;
            case Bot ignored -> Kind.BOT;
            case System ignored -> Kind.SYSTEM;
        };
    }

    /** The kinds of authors. */
    enum Kind {
        CUSTOMER,
        AGENT,
        BOT,
        SYSTEM
    }
}
