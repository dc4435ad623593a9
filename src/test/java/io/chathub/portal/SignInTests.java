package io.chathub.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.chathub.testing.ChatHubTest;
import io.chathub.testing.Tenants;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ChatHubTest
class SignInTests {
    @Autowired
    private Tenants tenants;

    @Test
    void the_right_password_leads_to_the_desk() {
        var user = tenants.organization();
        var browser = tenants.signIn(user);
        assertThat(browser.get("/login").statusCode()).isEqualTo(302);
        assertThat(browser.sessionCookie()).isNotBlank();
    }

    @Test
    void five_wrong_passwords_lock_the_address_for_the_right_one_too() {
        var user = tenants.user();
        var browser = tenants.browser();
        for (var attempt = 1; attempt <= 4; attempt++) {
            var answer = browser.post("/login", Map.of("email", user.email().value(), "password", "not this one"));
            assertThat(answer.statusCode()).isEqualTo(401);
        }
        var fifth = browser.post("/login", Map.of("email", user.email().value(), "password", "not this one"));
        assertThat(fifth.statusCode()).isEqualTo(429);

        var right = browser.post("/login", Map.of("email", user.email().value(), "password", Tenants.PASSWORD));
        assertThat(right.statusCode()).isEqualTo(429);
        assertThat(right.body()).contains("locked for 15 minutes").contains("value=\"" + user.email() + "\"");
    }

    @Test
    void an_address_nobody_has_is_answered_and_locked_like_any_other() {
        var browser = tenants.browser();
        var fields = Map.of("email", "nobody-" + System.nanoTime() + "@example.com", "password", "whatever it is");
        var first = browser.post("/login", fields);
        assertThat(first.statusCode()).isEqualTo(401);
        assertThat(first.body()).contains("E-mail address or password is wrong.");
        for (var attempt = 2; attempt <= 5; attempt++) {
            browser.post("/login", fields);
        }
        assertThat(browser.post("/login", fields).statusCode()).isEqualTo(429);
    }

    @Test
    void a_right_password_before_the_fifth_failure_starts_the_count_anew() {
        var user = tenants.user();
        var wrong = Map.of("email", user.email().value(), "password", "not this one");
        for (var round = 0; round < 2; round++) {
            var browser = tenants.browser();
            for (var attempt = 1; attempt <= 4; attempt++) {
                assertThat(browser.post("/login", wrong).statusCode()).isEqualTo(401);
            }
            tenants.signIn(user);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/app",
                "//evil.example",
                "/\\evil.example",
                "/app\\@evil.example",
                "/app/../..//evil.example",
                "javascript:alert(1)",
                "/logout",
                "/app\r\nSet-Cookie: a=b",
                "@evil.example"
            })
    void nobody_is_sent_elsewhere_after_signing_in(String next) {
        var user = tenants.organization();
        var browser = tenants.browser();
        var email = tenants.email(user);
        var answer = browser.post("/login", Map.of("email", email, "password", Tenants.PASSWORD, "next", next));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .endsWith("/app")
                .doesNotContain("evil");
    }

    @Test
    void a_page_behind_the_sign_in_is_where_one_comes_back_to() {
        var owner = tenants.organization();
        var browser = tenants.browser();
        var refused = browser.get("/app/settings/members?x=1");
        assertThat(refused.statusCode()).isEqualTo(302);
        var login = refused.headers().firstValue("Location").orElseThrow();
        assertThat(login).endsWith("/login?next=%2Fapp%2Fsettings%2Fmembers%3Fx%3D1");

        var fields = Map.of(
                "email", tenants.email(owner), "password", Tenants.PASSWORD, "next", "/app/settings/members?x=1");
        assertThat(browser.post("/login", fields).headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).endsWith("/app/settings/members?x=1"));
    }

    @Test
    void the_session_id_changes_when_somebody_signs_in() {
        var first = tenants.user();
        var browser = tenants.signIn(first);
        var before = browser.sessionCookie();
        var second = tenants.user();
        browser.post("/login", Map.of("email", second.email().value(), "password", Tenants.PASSWORD));
        assertThat(browser.sessionCookie()).isNotEqualTo(before);
        assertThat(browser.get("/my").body())
                .contains(second.email().value())
                .doesNotContain(first.email().value());
    }

    @Test
    void a_form_without_its_token_is_refused() {
        var browser = tenants.browser();
        browser.get("/login");
        var request = browser.request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("email=a%40example.com&password=b"));
        assertThat(browser.send(request).statusCode()).isEqualTo(403);
    }

    @Test
    void signing_out_ends_the_session() {
        var browser = tenants.signIn(tenants.user());
        assertThat(browser.get("/my").statusCode()).isEqualTo(200);
        browser.post("/logout", Map.of());
        assertThat(browser.get("/my").statusCode()).isEqualTo(302);
    }

    @Test
    void looking_around_leaves_no_session() {
        var browser = tenants.browser();
        browser.get("/login");
        browser.get("/app");
        assertThat(browser.cookieHeader()).doesNotContain("chathub_session");
    }
}
