package io.chathub.identity;

import io.chathub.shared.UserError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** Which passwords are too easy to guess. */
final class PasswordRules {
    static final int SHORTEST = 10;
    /** Longer ones add nothing but work. */
    static final int LONGEST = 200;

    private static final int FEWEST_DIFFERENT = 5;
    private static final int TELLING = 4;
    private static final Set<String> COMMON = common();

    private PasswordRules() {}

    static void require(String password, EmailAddress email, String name) {
        var length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw UserError.invalid("password_too_short", SHORTEST);
        }
        if (length > LONGEST) {
            throw UserError.invalid("password_too_long", LONGEST);
        }
        var lower = password.toLowerCase(Locale.ROOT);
        if (COMMON.contains(lower) || lower.chars().distinct().count() < FEWEST_DIFFERENT) {
            throw UserError.invalid("password_common");
        }
        if (tells(lower, email.local()) || tells(lower, name.toLowerCase(Locale.ROOT))) {
            throw UserError.invalid("password_personal");
        }
    }

    /** A long passphrase may mention a name; a password that is little else may not. */
    private static boolean tells(String password, String known) {
        var bare = known.replaceAll("\\s", "");
        return bare.length() >= TELLING
                && password.replaceAll("\\s", "").contains(bare)
                && password.length() < bare.length() + SHORTEST;
    }

    private static Set<String> common() {
        try {
            return new ClassPathResource("identity/common-passwords.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
