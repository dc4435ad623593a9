package io.chathub.identity;

import io.chathub.audit.AuditLog;
import io.chathub.audit.Deed;
import io.chathub.audit.Doer;
import io.chathub.shared.UserError;
import io.chathub.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A user who knows the password takes a new one; other browsers are signed out. */
@Service
public class ChangePassword {
    private final UserStore users;
    private final Passwords passwords;
    private final Sessions sessions;
    private final AuditLog audit;

    ChangePassword(UserStore users, Passwords passwords, Sessions sessions, AuditLog audit) {
        this.users = users;
        this.passwords = passwords;
        this.sessions = sessions;
        this.audit = audit;
    }

    /**
     * @param currentSession stays signed in
     * @throws UserError current_password_wrong, or what is wrong with the new one
     */
    @Transactional
    public void change(UserId id, String current, String wanted, @Nullable String currentSession) {
        var user = users.find(id).orElseThrow(UserError::notFound);
        if (users.passwordHash(id)
                .filter(hash -> passwords.matches(current, hash))
                .isEmpty()) {
            throw UserError.invalid("current_password_wrong");
        }
        PasswordRules.require(wanted, user.email(), user.name());
        users.changePassword(id, passwords.hash(wanted));
        sessions.endOthers(id, currentSession);
        audit.recordForInstallation(new Deed(Doer.user(id), "user.password_changed", "user:" + id));
    }
}
