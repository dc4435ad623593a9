package io.chathub.platform;

import io.chathub.audit.AuditLog;
import io.chathub.audit.Deed;
import io.chathub.audit.Doer;
import io.chathub.identity.SignedInUser;
import io.chathub.identity.User;
import io.chathub.identity.Users;
import io.chathub.shared.UserError;
import io.chathub.shared.UserId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who operates, and what they looked at: nothing here is done unrecorded. */
@Component
class OperatorRecord {
    private final Users users;
    private final AuditLog audit;

    OperatorRecord(Users users, AuditLog audit) {
        this.users = users;
        this.audit = audit;
    }

    /**
     * Asked with every request, so that an operator who no longer is one is refused at once.
     *
     * @throws UserError forbidden
     */
    @Transactional
    public UserId require(String action, String subject) {
        var operator = users.find(SignedInUser.require())
                .filter(User::operator)
                .map(User::id)
                .orElseThrow(UserError::forbidden);
        audit.recordForInstallation(new Deed(Doer.user(operator), action, subject));
        return operator;
    }
}
