package io.chathub.identity;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param attemptsPerMinute sign-ins from one network address
 * @param mailsPerHour forms sent from one network address that lead to a mail: registration, reset, confirmation
 */
@ConfigurationProperties("chathub.sign-in")
record SignInSettings(
        @DefaultValue("20") int attemptsPerMinute,
        @DefaultValue("20") int mailsPerHour) {}
