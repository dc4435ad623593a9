package io.chathub.identity;

import java.util.Locale;

/** Who is to become a user, with the password they chose. */
public record NewUser(EmailAddress email, String name, String password, Locale locale) {

    /** Without the password, so that no log ever shows it. */
    @Override
    public String toString() {
        return "NewUser[" + email + "]";
    }
}
