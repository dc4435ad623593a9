package io.chathub.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.chathub.identity.User;
import io.chathub.testing.ChatHubTest;
import io.chathub.testing.Mails;
import io.chathub.testing.Tenants;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ChatHubTest
class PasswordResetTests {
    private static final String FRESH = "copper meadow thirteen";

    @Autowired
    private Tenants tenants;

    @Autowired
    private Mails mails;

    @Autowired
    private JdbcClient sql;

    private User user;

    @BeforeEach
    void somebody() {
        user = tenants.user();
    }

    @Test
    void the_link_sets_a_new_password_and_signs_out_everywhere() {
        var elsewhere = tenants.signIn(user);
        var browser = tenants.browser();
        browser.post("/forgot-password", Map.of("email", user.email().value()));
        var token = token();
        assertThat(browser.get("/reset-password?token=" + token).statusCode()).isEqualTo(200);
        assertThat(browser.post("/reset-password", Map.of("token", token, "password", FRESH))
                        .statusCode())
                .isEqualTo(302);

        assertThat(elsewhere.get("/my").statusCode()).isEqualTo(302);
        assertThat(signInWith(Tenants.PASSWORD)).isEqualTo(401);
        assertThat(signInWith(FRESH)).isEqualTo(302);
    }

    @Test
    void the_link_works_once_and_for_an_hour() {
        var browser = tenants.browser();
        browser.post("/forgot-password", Map.of("email", user.email().value()));
        var fields = Map.of("token", token(), "password", FRESH);
        browser.post("/reset-password", fields);
        assertThat(browser.post("/reset-password", fields).statusCode()).isEqualTo(422);

        browser.post("/forgot-password", Map.of("email", user.email().value()));
        sql.sql("update user_tokens set expires_at = now() where user_id = ?")
                .param(user.id().value())
                .update();
        assertThat(browser.get("/reset-password?token=" + token()).statusCode()).isEqualTo(422);
    }

    @Test
    void a_password_too_easy_does_not_use_the_link_up() {
        var browser = tenants.browser();
        browser.post("/forgot-password", Map.of("email", user.email().value()));
        var token = token();
        var refused = browser.post("/reset-password", Map.of("token", token, "password", "1234567890"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("too easy to guess");
        assertThat(browser.post("/reset-password", Map.of("token", token, "password", FRESH))
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void a_reset_opens_a_locked_address() {
        for (var attempt = 0; attempt < 5; attempt++) {
            signInWith("wrong wrong wrong");
        }
        assertThat(signInWith(Tenants.PASSWORD)).isEqualTo(429);
        var browser = tenants.browser();
        browser.post("/forgot-password", Map.of("email", user.email().value()));
        browser.post("/reset-password", Map.of("token", token(), "password", FRESH));
        assertThat(signInWith(FRESH)).isEqualTo(302);
    }

    @Test
    void who_registered_and_lost_the_link_gets_in_by_a_reset() {
        var email = "lost-" + System.nanoTime() + "@example.com";
        var browser = tenants.browser();
        browser.post(
                "/register",
                Map.of("organization", "Shop", "name", "Ani", "email", email, "password", Tenants.PASSWORD));
        browser.post("/forgot-password", Map.of("email", email));
        browser.post("/reset-password", Map.of("token", mails.link(email).replaceFirst(".*=", ""), "password", FRESH));
        browser.post("/login", Map.of("email", email, "password", FRESH));
        assertThat(browser.get("/app/settings/organization").statusCode()).isEqualTo(200);
    }

    @Test
    void an_address_nobody_has_gets_the_same_answer_and_no_mail() {
        var nobody = "nobody-" + System.nanoTime() + "@example.com";
        var answer = tenants.browser().post("/forgot-password", Map.of("email", nobody));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Check your mail");
        assertThat(mails.subjects(nobody)).isEmpty();
    }

    private String token() {
        return mails.link(user.email().value()).replaceFirst(".*=", "");
    }

    private int signInWith(String password) {
        return tenants.browser()
                .post("/login", Map.of("email", user.email().value(), "password", password))
                .statusCode();
    }
}
