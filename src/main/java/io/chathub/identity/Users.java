package io.chathub.identity;

import io.chathub.shared.UserId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Looks users up. */
@Component
public class Users {
    private final UserStore users;

    Users(UserStore users) {
        this.users = users;
    }

    public Optional<User> find(UserId id) {
        return users.find(id);
    }

    public Optional<User> find(EmailAddress email) {
        return users.find(email);
    }

    public Map<UserId, User> find(Collection<UserId> ids) {
        return users.find(ids).stream().collect(Collectors.toMap(User::id, Function.identity()));
    }
}
