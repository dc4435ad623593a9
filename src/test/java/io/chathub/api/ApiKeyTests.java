package io.chathub.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.chathub.testing.ChatHubTest;
import io.chathub.testing.Tenants;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ChatHubTest
class ApiKeyTests {
    @LocalServerPort
    private int port;

    @Autowired
    private Tenants tenants;

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer chk_", "Bearer chk_AAAA", "Basic dXNlcjpwYXNz", "Bearer \u00e9"})
    void without_a_good_key_nothing_is_answered(String header) {
        var headers = header.isEmpty() ? Map.<String, String>of() : Map.of("Authorization", header);

        var answer = new ApiProgram(port, "").raw("GET", "/api/v1/qa-items", headers);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text("code")).isEqualTo("api_key_unknown");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    @Test
    void a_key_changed_in_one_letter_is_unknown() {
        var key = tenants.apiKey(tenants.organization());
        var last = key.charAt(key.length() - 1);
        var forged = key.substring(0, key.length() - 1) + (last == 'A' ? 'B' : 'A');

        assertThat(new ApiProgram(port, key).get("/api/v1/categories").status()).isEqualTo(200);
        assertThat(new ApiProgram(port, forged).get("/api/v1/categories").status())
                .isEqualTo(401);
    }

    @Test
    void a_console_session_is_no_key() {
        var browser = tenants.signIn(tenants.organization());

        assertThat(browser.get("/api/v1/qa-items").statusCode()).isEqualTo(401);
    }

    @Test
    void a_key_that_asks_too_often_is_told_when_to_come_back() {
        var program = new ApiProgram(port, tenants.apiKey(tenants.organization()));
        var first = program.get("/api/v1/categories");
        assertThat(first.header("RateLimit-Limit")).isEqualTo("600");
        assertThat(first.header("RateLimit-Remaining")).isEqualTo("599");

        var answer = first;
        for (var n = 0; n < 2_000 && answer.status() == 200; n++) {
            answer = program.get("/api/v1/categories");
        }

        assertThat(answer.status()).isEqualTo(429);
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 60);
        assertThat(answer.header("RateLimit-Remaining")).isEqualTo("0");
    }
}
