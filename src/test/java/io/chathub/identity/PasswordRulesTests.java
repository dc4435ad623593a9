package io.chathub.identity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTests {
    private static final EmailAddress EMAIL = new EmailAddress("Anita.Sari@example.com");

    @ParameterizedTest
    @CsvSource({
        "short, password_too_short",
        "123456789, password_too_short",
        "一二三四五六七八九, password_too_short",
        "1234567890, password_common",
        "Password123, password_common",
        "aaaaaaaaaaaa, password_common",
        "anita.sari12, password_personal",
        "anitawijaya1, password_personal",
    })
    void what_is_easy_to_guess_is_refused(String password, String code) {
        assertThatThrownBy(() -> PasswordRules.require(password, EMAIL, "Anita Wijaya"))
                .hasMessage(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lantern orbit velvet", "月落乌啼霜满天江枫渔火", "xK9#mPq2vL", "anita likes seventeen green parrots"})
    void what_is_hard_to_guess_is_taken(String password) {
        assertThatCode(() -> PasswordRules.require(password, EMAIL, "Anita Wijaya"))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 100_000})
    void a_password_longer_than_it_needs_to_be_is_refused(int length) {
        assertThatThrownBy(() -> PasswordRules.require("abcdefgh".repeat(length).substring(0, length), EMAIL, "A"))
                .hasMessage("password_too_long");
    }
}
