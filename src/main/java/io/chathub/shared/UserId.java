package io.chathub.shared;

import java.util.UUID;

/** A person who signs in. */
public record UserId(UUID value) {

    public static UserId next() {
        return new UserId(Ids.next());
    }

    /** @throws UserError not_found when the text is no id */
    public static UserId of(String text) {
        return new UserId(UserError.parseId(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
