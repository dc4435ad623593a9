package io.chathub.identity;

import io.chathub.shared.UserId;
import java.util.Locale;

/** A person who signs in, to any number of organizations. */
public record User(UserId id, EmailAddress email, String name, Locale locale, boolean operator, boolean confirmed) {}
