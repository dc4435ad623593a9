package io.chathub.identity;

import io.chathub.identity.UserTokens.Purpose;
import io.chathub.mail.Letters;
import io.chathub.mail.Mailer;
import io.chathub.web.PublicAddress;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends the link for a new password. */
@Service
public class RequestPasswordReset {
    private final UserStore users;
    private final UserTokens tokens;
    private final Mailer mailer;
    private final Letters letters;
    private final PublicAddress address;

    RequestPasswordReset(UserStore users, UserTokens tokens, Mailer mailer, Letters letters, PublicAddress address) {
        this.users = users;
        this.tokens = tokens;
        this.mailer = mailer;
        this.letters = letters;
        this.address = address;
    }

    /** Does nothing for an address that nobody has, and does not say so. */
    @Transactional
    public void request(EmailAddress email) {
        users.find(email).ifPresent(user -> {
            var link = address.of("/reset-password?token=" + tokens.issue(user.id(), Purpose.RESET_PASSWORD));
            mailer.send(letters.write(email.value(), user.locale(), "mail.reset", link, user.name()));
        });
    }
}
