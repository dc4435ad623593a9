package io.chathub.knowledge;

import io.chathub.shared.Ids;
import io.chathub.shared.UserError;
import java.util.UUID;

/** A category of an organization's knowledge. */
public record CategoryId(UUID value) {

    public static CategoryId next() {
        return new CategoryId(Ids.next());
    }

    /** @throws UserError not_found when the text is no id */
    public static CategoryId of(String text) {
        return new CategoryId(UserError.parseId(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
