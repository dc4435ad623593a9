package io.chathub.audit;

import io.chathub.shared.AgentId;
import io.chathub.shared.UserId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who did it. By id only: an entry is never changed, so it holds no name or address that somebody may want erased. */
public record Doer(Kind kind, @Nullable UUID id) {

    /** The ways to act. */
    public enum Kind {
        USER,
        AGENT,
        API_KEY,
        SYSTEM
    }

    public static Doer user(UserId id) {
        return new Doer(Kind.USER, id.value());
    }

    public static Doer agent(AgentId id) {
        return new Doer(Kind.AGENT, id.value());
    }

    public static Doer apiKey(UUID id) {
        return new Doer(Kind.API_KEY, id);
    }

    public static Doer system() {
        return new Doer(Kind.SYSTEM, null);
    }
}
