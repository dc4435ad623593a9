package io.chathub.identity;

import static java.time.ZoneOffset.UTC;

import io.chathub.shared.UserId;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class UserStore {
    private static final RowMapper<User> USER = (row, index) -> new User(
            new UserId(row.getObject("id", UUID.class)),
            new EmailAddress(row.getString("email")),
            row.getString("name"),
            Locale.forLanguageTag(row.getString("locale")),
            row.getBoolean("operator"),
            row.getTimestamp("confirmed_at") != null);

    private final JdbcClient sql;
    private final Clock clock;

    UserStore(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @return false when somebody has this address already */
    boolean insert(User user, String passwordHash) {
        var now = clock.instant().atOffset(UTC);
        return sql.sql("""
                insert into users (id, email, name, password_hash, locale, operator, confirmed_at, created_at)
                values (:id, :email, :name, :hash, :locale, :operator, :confirmed, :now)
                on conflict (email) do nothing""")
                        .param("id", user.id().value())
                        .param("email", user.email().value())
                        .param("name", user.name())
                        .param("hash", passwordHash)
                        .param("locale", user.locale().toLanguageTag())
                        .param("operator", user.operator())
                        .param("confirmed", user.confirmed() ? now : null, java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("now", now)
                        .update()
                > 0;
    }

    Optional<User> find(UserId id) {
        return sql.sql("select * from users where id = ?")
                .param(id.value())
                .query(USER)
                .optional();
    }

    Optional<User> find(EmailAddress email) {
        return sql.sql("select * from users where email = ?")
                .param(email.value())
                .query(USER)
                .optional();
    }

    List<User> find(Collection<UserId> ids) {
        var values = ids.stream().map(UserId::value).toArray(UUID[]::new);
        return sql.sql("select * from users where id = any(?)")
                .param(values)
                .query(USER)
                .list();
    }

    Optional<String> passwordHash(UserId id) {
        return sql.sql("select password_hash from users where id = ?")
                .param(id.value())
                .query(String.class)
                .optional();
    }

    void changePassword(UserId id, String hash) {
        sql.sql("update users set password_hash = ? where id = ?")
                .param(hash)
                .param(id.value())
                .update();
    }

    void changeProfile(UserId id, String name, Locale locale) {
        sql.sql("update users set name = ?, locale = ? where id = ?")
                .param(name)
                .param(locale.toLanguageTag())
                .param(id.value())
                .update();
    }

    void confirm(UserId id) {
        sql.sql("update users set confirmed_at = coalesce(confirmed_at, ?) where id = ?")
                .param(clock.instant().atOffset(UTC))
                .param(id.value())
                .update();
    }
}
