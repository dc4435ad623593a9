package io.chathub.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.chathub.identity.EmailAddress;
import io.chathub.identity.Users;
import io.chathub.organizations.OrganizationStatus;
import io.chathub.organizations.Role;
import io.chathub.organizations.Seats;
import io.chathub.testing.ChatHubTest;
import io.chathub.testing.Mails;
import io.chathub.testing.Tenants;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ChatHubTest
class RegistrationTests {
    @Autowired
    private Tenants tenants;

    @Autowired
    private Mails mails;

    @Autowired
    private Users users;

    @Autowired
    private Seats seats;

    @Autowired
    private JdbcClient sql;

    private final String email = "new-" + System.nanoTime() + "@example.com";

    @Test
    void somebody_new_registers_confirms_by_the_link_and_signs_in() {
        var browser = tenants.browser();
        var answer = browser.post("/register", form("Toko Bunga", "Ani", email, Tenants.PASSWORD));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains(email);

        var early = browser.post("/login", Map.of("email", email, "password", Tenants.PASSWORD));
        assertThat(early.statusCode()).isEqualTo(403);
        assertThat(early.body()).contains("Please confirm your e-mail address first");

        var link = mails.link(email);
        assertThat(browser.get(link).body()).contains("One click");
        var confirmed = browser.post("/confirm", Map.of("token", link.substring(link.indexOf('=') + 1)));
        assertThat(confirmed.statusCode()).isEqualTo(302);

        var signedIn = browser.post("/login", Map.of("email", email.toUpperCase(), "password", Tenants.PASSWORD));
        assertThat(signedIn.headers().firstValue("Location").orElseThrow()).endsWith("/app");
        var user = users.find(new EmailAddress(email)).orElseThrow();
        assertThat(seats.of(user.id())).singleElement().satisfies(seat -> {
            assertThat(seat.role()).isEqualTo(Role.OWNER);
            assertThat(seat.status()).isEqualTo(OrganizationStatus.ACTIVE);
            assertThat(seat.organizationName()).isEqualTo("Toko Bunga");
        });
    }

    @Test
    void a_confirmation_link_works_once() {
        var browser = tenants.browser();
        browser.post("/register", form("Shop", "Ani", email, Tenants.PASSWORD));
        var token = Map.of("token", mails.link(email).replaceFirst(".*=", ""));
        assertThat(browser.post("/confirm", token).statusCode()).isEqualTo(302);
        var again = browser.post("/confirm", token);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("This link has expired or was already used");
    }

    @Test
    void a_confirmation_link_is_good_for_a_day() {
        var browser = tenants.browser();
        browser.post("/register", form("Shop", "Ani", email, Tenants.PASSWORD));
        sql.sql("""
                update user_tokens set expires_at = now() - interval '1 second'
                where user_id = (select id from users where email = ?)""").param(email).update();
        var old = mails.link(email);
        assertThat(browser.get(old).statusCode()).isEqualTo(422);

        browser.post("/confirm/resend", Map.of("email", email));
        assertThat(mails.link(email)).isNotEqualTo(old);
        assertThat(browser.get(mails.link(email)).statusCode()).isEqualTo(200);
    }

    @Test
    void a_known_address_is_answered_like_a_new_one_and_its_owner_is_told() {
        var known = tenants.user();
        var answer = tenants.browser()
                .post("/register", form("Shop", "Somebody", known.email().value(), "another fine phrase"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Check your mail");
        assertThat(mails.subjects(known.email().value())).containsExactly("You already have an account");
        assertThat(seats.of(known.id())).isEmpty();
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_what_was_typed_stays() {
        var answer = tenants.browser().post("/register", form("Toko \"Bunga\"", "Ani", email, "short"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("value=\"Toko &#34;Bunga&#34;\"")
                .contains("value=\"" + email + "\"")
                .contains("aria-describedby=\"field-password-help\"")
                .contains("Use at least 10 characters")
                .doesNotContain("value=\"short\"");
        assertThat(users.find(new EmailAddress(email))).isEmpty();
    }

    @Test
    void half_a_registration_does_not_exist() {
        var answer = tenants.browser().post("/register", form("x".repeat(101), "Ani", email, Tenants.PASSWORD));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(users.find(new EmailAddress(email))).isEmpty();
        assertThat(mails.subjects(email)).isEmpty();
    }

    @Test
    void a_mail_is_written_in_the_language_of_the_page() {
        var browser = tenants.browser();
        browser.get("/register?lang=id");
        browser.post("/register", form("Toko", "Ani", email, Tenants.PASSWORD));
        assertThat(mails.subjects(email)).containsExactly("Konfirmasi alamat email Anda");
    }

    @Test
    void names_with_markup_are_shown_as_they_are_written() {
        var browser = tenants.browser();
        browser.post("/register", form("<b>Shop</b>", "<script>alert(1)</script>", email, Tenants.PASSWORD));
        browser.post("/confirm", Map.of("token", mails.link(email).replaceFirst(".*=", "")));
        browser.post("/login", Map.of("email", email, "password", Tenants.PASSWORD));
        for (var page : new String[] {"/my", "/my/profile", "/app/settings/members", "/app/settings/organization"}) {
            var answer = browser.get(page);
            assertThat(answer.statusCode()).as(page).isEqualTo(200);
            assertThat(answer.body()).as(page).doesNotContain("<script>alert").doesNotContain("<b>Shop");
        }
        assertThat(browser.get("/app/settings/members").body()).contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    }

    private static Map<String, String> form(String organization, String name, String email, String password) {
        return Map.of(
                "organization",
                organization,
                "name",
                name,
                "email",
                email,
                "password",
                password,
                "timezone",
                "Asia/Jakarta");
    }
}
