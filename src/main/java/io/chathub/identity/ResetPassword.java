package io.chathub.identity;

import io.chathub.audit.AuditLog;
import io.chathub.audit.Deed;
import io.chathub.audit.Doer;
import io.chathub.identity.UserTokens.Purpose;
import io.chathub.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A new password for somebody who holds the link from the mail; signs them out everywhere. */
@Service
public class ResetPassword {
    private final UserStore users;
    private final UserTokens tokens;
    private final Passwords passwords;
    private final SignInFailures failures;
    private final Sessions sessions;
    private final AuditLog audit;

    ResetPassword(
            UserStore users,
            UserTokens tokens,
            Passwords passwords,
            SignInFailures failures,
            Sessions sessions,
            AuditLog audit) {
        this.users = users;
        this.tokens = tokens;
        this.passwords = passwords;
        this.failures = failures;
        this.sessions = sessions;
        this.audit = audit;
    }

    /** @throws UserError link_expired, so that nobody thinks up a password in vain */
    public void requireGood(String token) {
        tokens.owner(token, Purpose.RESET_PASSWORD);
    }

    /** Who gets the mail has the address: it counts as confirmed, and as unlocked. */
    @Transactional
    public void reset(String token, String password) {
        var user = users.find(tokens.owner(token, Purpose.RESET_PASSWORD)).orElseThrow(UserError::notFound);
        PasswordRules.require(password, user.email(), user.name());
        tokens.use(token, Purpose.RESET_PASSWORD);
        users.changePassword(user.id(), passwords.hash(password));
        users.confirm(user.id());
        failures.forget(user.email());
        sessions.endAll(user.id());
        audit.recordForInstallation(new Deed(Doer.user(user.id()), "user.password_reset", "user:" + user.id()));
    }
}
