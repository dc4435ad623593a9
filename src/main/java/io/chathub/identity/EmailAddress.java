package io.chathub.identity;

import io.chathub.mail.OutgoingMail;
import io.chathub.shared.UserError;
import java.util.Locale;

/** An e-mail address, in lower case: two spellings of one address are one user. */
public record EmailAddress(String value) {
    private static final int LONGEST = 254;

    public EmailAddress {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (value.length() > LONGEST || !value.contains("@")) {
            throw UserError.invalid("email_invalid");
        }
        OutgoingMail.requireAddress(value);
    }

    /** What stands before the @. */
    String local() {
        return value.substring(0, value.lastIndexOf('@'));
    }

    @Override
    public String toString() {
        return value;
    }
}
