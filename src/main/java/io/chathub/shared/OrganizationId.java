package io.chathub.shared;

import java.util.UUID;

/** A tenant. */
public record OrganizationId(UUID value) {

    public static OrganizationId next() {
        return new OrganizationId(Ids.next());
    }

    /** @throws UserError not_found when the text is no id */
    public static OrganizationId of(String text) {
        return new OrganizationId(UserError.parseId(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
