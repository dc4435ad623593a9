package io.chathub.identity;

import io.chathub.web.RateLimiter;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** How often one network address may try. */
@Component
public class SignInLimits {
    private final RateLimiter attempts;
    private final RateLimiter mails;

    SignInLimits(SignInSettings settings) {
        attempts = new RateLimiter(settings.attemptsPerMinute(), Duration.ofMinutes(1));
        mails = new RateLimiter(settings.mailsPerHour(), Duration.ofHours(1));
    }

    /** @throws io.chathub.shared.UserError too_many_requests */
    public void requireAttempt(String address) {
        attempts.require(address);
    }

    /** @throws io.chathub.shared.UserError too_many_requests */
    public void requireMail(String address) {
        mails.require(address);
    }
}
