package io.chathub.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutgoingMailTests {

    @Test
    void a_subject_is_one_line() {
        var mail = new OutgoingMail("a@example.com", "Hello\r\nBcc: evil@example.com", "", "");
        assertThat(mail.subject()).isEqualTo("Hello Bcc: evil@example.com");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@example.com\nBcc: b@example.com",
                "a@example.com, b@example.com",
                "A <a@example.com>",
                "nobody"
            })
    void an_address_is_one_address(String to) {
        assertThatThrownBy(() -> new OutgoingMail(to, "Hello", "", "")).hasMessage("email_invalid");
    }
}
