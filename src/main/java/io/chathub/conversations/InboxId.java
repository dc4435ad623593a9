package io.chathub.conversations;

import io.chathub.shared.Ids;
import io.chathub.shared.UserError;
import java.util.UUID;

/** Where conversations land. */
public record InboxId(UUID value) {

    public static InboxId next() {
        return new InboxId(Ids.next());
    }

    /** @throws UserError not_found when the text is no id */
    public static InboxId of(String text) {
        return new InboxId(UserError.parseId(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
