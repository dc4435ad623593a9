package io.chathub.identity;

import io.chathub.shared.UserId;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A user's name, and the language of pages and mails. */
@Service
public class ChangeProfile {
    private final UserStore users;

    ChangeProfile(UserStore users) {
        this.users = users;
    }

    @Transactional
    public void change(UserId user, String name, Locale locale) {
        users.changeProfile(user, CreateUser.requireName(name), locale);
    }
}
