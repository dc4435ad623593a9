package io.chathub.conversations;

import io.chathub.shared.Ids;
import io.chathub.shared.UserError;
import java.util.UUID;

/** A message; later ids are later messages. */
public record MessageId(UUID value) {

    public static MessageId next() {
        return new MessageId(Ids.next());
    }

    /** @throws UserError not_found when the text is no id */
    public static MessageId of(String text) {
        return new MessageId(UserError.parseId(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
