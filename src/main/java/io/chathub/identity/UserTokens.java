package io.chathub.identity;

import static java.time.ZoneOffset.UTC;

import io.chathub.shared.Tokens;
import io.chathub.shared.UserError;
import io.chathub.shared.UserId;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** One-time tokens that are sent by mail. Of each kind a user has one: a new one replaces it. */
@Component
class UserTokens {
    private static final int LONGEST = 128;

    private final JdbcClient sql;
    private final Clock clock;

    UserTokens(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    enum Purpose {
        CONFIRM_EMAIL(Duration.ofHours(24)),
        RESET_PASSWORD(Duration.ofHours(1));

        private final Duration life;

        Purpose(Duration life) {
            this.life = life;
        }
    }

    String issue(UserId user, Purpose purpose) {
        var token = Tokens.random("");
        sql.sql("""
                insert into user_tokens (hash, user_id, purpose, expires_at) values (:hash, :user, :purpose, :expires)
                on conflict (user_id, purpose) do update set hash = excluded.hash, expires_at = excluded.expires_at""")
                .param("hash", Tokens.hash(token))
                .param("user", user.value())
                .param("purpose", purpose.name())
                .param("expires", clock.instant().plus(purpose.life).atOffset(UTC))
                .update();
        return token;
    }

    /** @throws UserError link_expired: never issued, used, replaced or too old */
    UserId owner(String token, Purpose purpose) {
        return find(
                "select user_id from user_tokens where hash = :hash and purpose = :purpose and expires_at > :now",
                token,
                purpose);
    }

    /**
     * Takes the token; of two that come at once, one gets it.
     *
     * @throws UserError link_expired
     */
    UserId use(String token, Purpose purpose) {
        return find(
                "delete from user_tokens where hash = :hash and purpose = :purpose and expires_at > :now"
                        + " returning user_id",
                token,
                purpose);
    }

    private UserId find(String statement, String token, Purpose purpose) {
        if (token.length() > LONGEST) {
            throw expired();
        }
        return sql.sql(statement)
                .param("hash", Tokens.hash(token))
                .param("purpose", purpose.name())
                .param("now", clock.instant().atOffset(UTC))
                .query(UUID.class)
                .optional()
                .map(UserId::new)
                .orElseThrow(UserTokens::expired);
    }

    private static UserError expired() {
        return UserError.invalid("link_expired");
    }

    @Scheduled(initialDelayString = "PT7M", fixedDelayString = "PT6H")
    void forgetExpired() {
        sql.sql("delete from user_tokens where expires_at < ?")
                .param(clock.instant().atOffset(UTC))
                .update();
    }
}
