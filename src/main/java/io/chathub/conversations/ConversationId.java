package io.chathub.conversations;

import io.chathub.shared.Ids;
import io.chathub.shared.UserError;
import java.util.UUID;

/** One exchange with one customer in one inbox. */
public record ConversationId(UUID value) {

    public static ConversationId next() {
        return new ConversationId(Ids.next());
    }

    /** @throws UserError not_found when the text is no id */
    public static ConversationId of(String text) {
        return new ConversationId(UserError.parseId(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
