package io.chathub.identity;

import io.chathub.audit.AuditLog;
import io.chathub.audit.Deed;
import io.chathub.audit.Doer;
import io.chathub.identity.UserTokens.Purpose;
import io.chathub.mail.Letters;
import io.chathub.mail.Mailer;
import io.chathub.shared.UserId;
import io.chathub.web.PublicAddress;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proves by a link in a mail that an address is the user's. */
@Service
public class ConfirmEmail {
    private final UserStore users;
    private final UserTokens tokens;
    private final Mailer mailer;
    private final Letters letters;
    private final PublicAddress address;
    private final AuditLog audit;

    ConfirmEmail(
            UserStore users, UserTokens tokens, Mailer mailer, Letters letters, PublicAddress address, AuditLog audit) {
        this.users = users;
        this.tokens = tokens;
        this.mailer = mailer;
        this.letters = letters;
        this.address = address;
        this.audit = audit;
    }

    /** Sends the link; an earlier one is worthless from then on. */
    @Transactional
    public void request(User user) {
        var token = tokens.issue(user.id(), Purpose.CONFIRM_EMAIL);
        var link = address.of("/confirm?token=" + token);
        mailer.send(letters.write(user.email().value(), user.locale(), "mail.confirm", link, user.name()));
    }

    /** Does nothing for addresses that nobody has or that are confirmed, so that nobody learns which these are. */
    @Transactional
    public void requestAgain(EmailAddress email) {
        users.find(email).filter(user -> !user.confirmed()).ifPresent(this::request);
    }

    /** Whose token this is; it stays good. */
    public UserId owner(String token) {
        return tokens.owner(token, Purpose.CONFIRM_EMAIL);
    }

    /** @throws io.chathub.shared.UserError link_expired */
    @Transactional
    public UserId confirm(String token) {
        var user = tokens.use(token, Purpose.CONFIRM_EMAIL);
        users.confirm(user);
        audit.recordForInstallation(new Deed(Doer.user(user), "user.email_confirmed", "user:" + user));
        return user;
    }
}
