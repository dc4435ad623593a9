package io.chathub.identity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SignInLimitsTests {
    private final SignInLimits limits = new SignInLimits(new SignInSettings(2, 1));

    @Test
    void one_network_address_can_not_try_without_end_and_does_not_stop_others() {
        limits.requireAttempt("192.0.2.1");
        limits.requireAttempt("192.0.2.1");
        assertThatThrownBy(() -> limits.requireAttempt("192.0.2.1")).hasMessage("too_many_requests");
        assertThatCode(() -> limits.requireAttempt("192.0.2.2")).doesNotThrowAnyException();
    }

    @Test
    void one_network_address_can_not_have_mails_sent_without_end() {
        limits.requireMail("192.0.2.1");
        assertThatThrownBy(() -> limits.requireMail("192.0.2.1")).hasMessage("too_many_requests");
    }
}
