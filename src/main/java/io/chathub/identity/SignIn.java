package io.chathub.identity;

import io.chathub.audit.AuditLog;
import io.chathub.audit.Deed;
import io.chathub.audit.Doer;
import io.chathub.shared.UserError;
import io.chathub.shared.UserError.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Checks an address and a password. Each step is committed by itself: a refusal must not take its own count back.
 */
@Service
public class SignIn {
    private final UserStore users;
    private final Passwords passwords;
    private final SignInFailures failures;
    private final AuditLog audit;
    private final TransactionTemplate transactions;

    SignIn(
            UserStore users,
            Passwords passwords,
            SignInFailures failures,
            AuditLog audit,
            TransactionTemplate transactions) {
        this.users = users;
        this.passwords = passwords;
        this.failures = failures;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** @throws UserError sign_in_locked, sign_in_failed, confirmation_missing */
    public User check(EmailAddress email, String password) {
        if (!failures.begin(email)) {
            throw new UserError(Kind.TOO_MANY, "sign_in_locked", SignInFailures.LOCK.toMinutes());
        }
        var user = users.find(email).orElse(null);
        if (user == null) {
            passwords.pretend(password);
        }
        if (user == null || !isPassword(user, password)) {
            throw refuse(email, user == null ? "unknown" : user.id().toString());
        }
        failures.forget(email);
        if (!user.confirmed()) {
            throw new UserError(Kind.FORBIDDEN, "confirmation_missing");
        }
        record(new Deed(Doer.user(user.id()), "user.signed_in", "user:" + user.id()));
        return user;
    }

    private boolean isPassword(User user, String password) {
        return password.length() <= PasswordRules.LONGEST * 2
                && users.passwordHash(user.id())
                        .filter(hash -> passwords.matches(password, hash))
                        .isPresent();
    }

    private UserError refuse(EmailAddress email, String user) {
        if (!failures.failed(email)) {
            return new UserError(Kind.UNAUTHORIZED, "sign_in_failed");
        }
        record(new Deed(Doer.system(), "user.sign_in_locked", "user:" + user));
        return new UserError(Kind.TOO_MANY, "sign_in_locked", SignInFailures.LOCK.toMinutes());
    }

    private void record(Deed deed) {
        transactions.executeWithoutResult(status -> audit.recordForInstallation(deed));
    }
}
