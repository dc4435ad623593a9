package io.chathub.identity;

import static java.time.ZoneOffset.UTC;

import io.chathub.shared.Tokens;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Counts sign-ins that failed. Each attempt is counted before the password is looked at and forgotten when it was
 * right, so that many at once get no more guesses than one after the other.
 */
@Component
class SignInFailures {
    static final int ALLOWED = 5;
    static final Duration LOCK = Duration.ofMinutes(15);

    private final JdbcClient sql;
    private final Clock clock;

    SignInFailures(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @return false when the address is locked */
    boolean begin(EmailAddress email) {
        return sql.sql("""
                insert into sign_in_failures as f (email_hash, failures, last_at) values (:email, 1, :now)
                on conflict (email_hash) do update set
                    failures = case
                        when f.locked_until > :now then f.failures
                        when f.locked_until is not null or f.last_at < :forgotten then 1
                        else f.failures + 1 end,
                    last_at = case when f.locked_until > :now then f.last_at else :now end,
                    locked_until = case when f.locked_until > :now then f.locked_until end
                returning f.failures <= :allowed and f.locked_until is null""")
                .param("email", Tokens.hash(email.value()))
                .param("now", clock.instant().atOffset(UTC))
                .param("forgotten", clock.instant().minus(LOCK).atOffset(UTC))
                .param("allowed", ALLOWED)
                .query(Boolean.class)
                .single();
    }

    /** @return whether this failure locked the address */
    boolean failed(EmailAddress email) {
        return sql.sql("""
                update sign_in_failures set locked_until = :until
                where email_hash = :email and failures >= :allowed and locked_until is null""")
                        .param("email", Tokens.hash(email.value()))
                        .param("until", clock.instant().plus(LOCK).atOffset(UTC))
                        .param("allowed", ALLOWED)
                        .update()
                > 0;
    }

    void forget(EmailAddress email) {
        sql.sql("delete from sign_in_failures where email_hash = ?")
                .param(Tokens.hash(email.value()))
                .update();
    }

    @Scheduled(initialDelayString = "PT8M", fixedDelayString = "PT1H")
    void forgetOld() {
        sql.sql("delete from sign_in_failures where last_at < ?")
                .param(clock.instant().minus(Duration.ofDays(1)).atOffset(UTC))
                .update();
    }
}
