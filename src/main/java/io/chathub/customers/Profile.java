package io.chathub.customers;

import org.jspecify.annotations.Nullable;

/** What a channel says about a customer; null where it says nothing. Too long values are cut, not refused. */
public record Profile(
        @Nullable String name,
        @Nullable String email,
        @Nullable String language) {
    public static final Profile UNKNOWN = new Profile(null, null, null);

    public Profile {
        name = cut(name, 200);
        email = cut(email, 320);
        language = cut(language, 35);
    }

    private static @Nullable String cut(@Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var plain = text.strip().replaceAll("\\p{Cntrl}", "");
        return plain.length() <= longest ? plain : plain.substring(0, longest);
    }
}
