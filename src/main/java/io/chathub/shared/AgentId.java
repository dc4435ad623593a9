package io.chathub.shared;

import java.util.UUID;

/** A user's seat in one organization. */
public record AgentId(UUID value) {

    public static AgentId next() {
        return new AgentId(Ids.next());
    }

    /** @throws UserError not_found when the text is no id */
    public static AgentId of(String text) {
        return new AgentId(UserError.parseId(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
