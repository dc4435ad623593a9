package io.chathub.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityValueTests {

    @Test
    void two_spellings_of_an_address_are_one() {
        assertThat(new EmailAddress(" Budi@Example.COM ")).isEqualTo(new EmailAddress("budi@example.com"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "budi",
                "budi@",
                "@example.com",
                "a@b@c",
                "Budi <budi@example.com>",
                "budi@example.com\r\nBcc: x@y.z",
                "budi@example.com, ani@example.com"
            })
    void what_is_no_single_address_is_refused(String text) {
        assertThatThrownBy(() -> new EmailAddress(text)).hasMessage("email_invalid");
    }

    @Test
    void an_address_of_endless_length_is_refused() {
        assertThatThrownBy(() -> new EmailAddress("a".repeat(300) + "@example.com"))
                .hasMessage("email_invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/app", "/app/settings?tab=a&b=%20", "/my/sessions", "/invitations/chi_aB-_", "/platform"})
    void pages_of_our_own_may_come_next(String next) {
        assertThat(NextPage.of(next)).contains(next);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "https://evil.example",
                "/\\evil",
                "/app\\..",
                "/login",
                "/",
                "/apple",
                "/app/../x",
                "app",
                "/app\n",
                "/app/ x",
                " /app",
                "javascript:alert(1)",
                "/app@evil.example"
            })
    void nothing_else_may(String next) {
        assertThat(NextPage.of(next)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0|Firefox|Linux",
                "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0|Edge|Windows",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit Version/18.0 Safari/604.1|Safari|iPhone",
                "Mozilla/5.0 (Linux; Android 15) Chrome/140.0 Mobile Safari/537.36 MicroMessenger/8|WeChat|Android",
                "curl/8.5|''|''"
            })
    void a_browser_is_known_by_what_it_says(String agent, String browser, String system) {
        assertThat(Device.of(agent)).isEqualTo(new Device(browser, system));
    }
}
