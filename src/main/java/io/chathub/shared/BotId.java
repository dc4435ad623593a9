package io.chathub.shared;

import java.util.UUID;

/** An automatic answerer. */
public record BotId(UUID value) {

    public static BotId next() {
        return new BotId(Ids.next());
    }

    /** @throws UserError not_found when the text is no id */
    public static BotId of(String text) {
        return new BotId(UserError.parseId(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
