package io.chathub.customers;

import io.chathub.shared.Ids;
import io.chathub.shared.UserError;
import java.util.UUID;

/** A person who writes in. */
public record CustomerId(UUID value) {

    static CustomerId next() {
        return new CustomerId(Ids.next());
    }

    /** @throws UserError not_found when the text is no id */
    public static CustomerId of(String text) {
        return new CustomerId(UserError.parseId(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
