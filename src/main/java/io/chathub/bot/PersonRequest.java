package io.chathub.bot;

import java.util.Map;
import java.util.regex.Pattern;

/** Recognizes that a customer wants to talk to a person. */
final class PersonRequest {

    private static final Map<String, Pattern> PATTERNS = Patterns.read("person-requests.txt");
    private static final Pattern WHOLE = Patterns.only(PATTERNS, "whole message");
    private static final Pattern ANYWHERE = Patterns.only(PATTERNS, "anywhere");
    private static final Pattern NOT = Patterns.only(PATTERNS, "not");

    private PersonRequest() {}

    static boolean isIn(String message) {
        var plain = Patterns.plain(message);
        if (WHOLE.matcher(plain).matches()) {
            return true;
        }
        return ANYWHERE.matcher(plain).find() && !NOT.matcher(plain).find();
    }
}
