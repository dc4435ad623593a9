package io.chathub.identity;

import io.chathub.audit.AuditLog;
import io.chathub.audit.Deed;
import io.chathub.audit.Doer;
import io.chathub.shared.Input;
import io.chathub.shared.UserError;
import io.chathub.shared.UserId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a person a user. */
@Service
public class CreateUser {
    private static final int LONGEST_NAME = 100;

    private final UserStore users;
    private final Passwords passwords;
    private final AuditLog audit;

    CreateUser(UserStore users, Passwords passwords, AuditLog audit) {
        this.users = users;
        this.passwords = passwords;
        this.audit = audit;
    }

    /** Somebody whose address is still to be confirmed. */
    @Transactional
    public User unconfirmed(NewUser person) {
        return create(person, false, false);
    }

    /** Somebody whose address is known to be theirs. */
    @Transactional
    public User confirmed(NewUser person) {
        return create(person, true, false);
    }

    /** Somebody who runs this installation. */
    @Transactional
    public User operator(NewUser person) {
        return create(person, true, true);
    }

    /** @throws UserError what is wrong with this person's data; nothing is stored */
    public void requireValid(NewUser person) {
        PasswordRules.require(person.password(), person.email(), requireName(person.name()));
    }

    static String requireName(String name) {
        return Input.line("name", name, LONGEST_NAME);
    }

    private User create(NewUser person, boolean confirmed, boolean operator) {
        requireValid(person);
        var name = requireName(person.name());
        var user = new User(UserId.next(), person.email(), name, person.locale(), operator, confirmed);
        if (!users.insert(user, passwords.hash(person.password()))) {
            throw new UserError(UserError.Kind.CONFLICT, "email_taken");
        }
        audit.recordForInstallation(new Deed(Doer.user(user.id()), "user.created", "user:" + user.id()));
        return user;
    }
}
