package io.chathub.organizations;

import static org.assertj.core.api.Assertions.assertThat;

import io.chathub.identity.EmailAddress;
import io.chathub.identity.Users;
import io.chathub.organizations.Actor.AgentActor;
import io.chathub.testing.ChatHubTest;
import io.chathub.testing.Mails;
import io.chathub.testing.Tenants;
import io.chathub.testing.TestServer;
import io.chathub.testing.WebUser;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@ChatHubTest
class InvitationTests {
    private static final String INVITATIONS = "/app/settings/members/invitations";
    private static final Pattern REVOCATION = Pattern.compile("invitations/([0-9a-f-]{36})/revocation");

    @Autowired
    private Tenants tenants;

    @Autowired
    private Mails mails;

    @Autowired
    private Users users;

    @Autowired
    private Seats seats;

    private final String email = "invited-" + System.nanoTime() + "@example.com";
    private AgentActor owner;
    private WebUser browser;

    @BeforeEach
    void an_organization() {
        owner = tenants.organization();
        browser = tenants.signIn(owner);
    }

    @Test
    void somebody_new_joins_by_the_link() {
        invite(email, Role.AGENT);
        var link = mails.link(email);
        var newcomer = tenants.browser();
        assertThat(newcomer.get(link).body()).contains(email).contains("Agent");
        var joined = newcomer.post(link, Map.of("name", "Newcomer", "password", "copper meadow thirteen"));
        assertThat(joined.headers().firstValue("Location").orElseThrow()).endsWith("/app");

        var user = users.find(new EmailAddress(email)).orElseThrow();
        assertThat(user.confirmed()).isTrue();
        assertThat(seats.of(user.id())).singleElement().satisfies(seat -> {
            assertThat(seat.organization()).isEqualTo(owner.organization());
            assertThat(seat.role()).isEqualTo(Role.AGENT);
        });
        assertThat(newcomer.get("/app/settings/members").body()).contains("Newcomer");
    }

    @Test
    void a_link_works_once() {
        invite(email, Role.AGENT);
        var link = mails.link(email);
        tenants.browser().post(link, Map.of("name", "Newcomer", "password", "copper meadow thirteen"));
        var again = tenants.browser().get(link);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("This invitation was already accepted.");
    }

    @Test
    void a_user_signs_in_and_accepts() {
        var user = tenants.user();
        invite(user.email().value(), Role.ADMIN);
        var link = mails.link(user.email().value());
        assertThat(tenants.browser().get(link).body()).contains("You already have an account.");
        var theirs = tenants.signIn(user);
        assertThat(theirs.post(link + "/acceptance", Map.of()).statusCode()).isEqualTo(302);
        assertThat(seats.of(user.id())).extracting(Seat::role).containsExactly(Role.ADMIN);
    }

    @Test
    void nobody_accepts_what_was_sent_to_another_address() {
        invite(email, Role.AGENT);
        var link = mails.link(email);
        var other = tenants.user();
        var theirs = tenants.signIn(other);
        assertThat(theirs.get(link).body()).contains("You are signed in as " + other.email());
        assertThat(theirs.post(link + "/acceptance", Map.of()).statusCode()).isEqualTo(403);
        assertThat(seats.of(other.id())).isEmpty();
    }

    @Test
    void an_expired_invitation_is_refused_and_can_be_sent_again() {
        invite(email, Role.AGENT);
        var link = mails.link(email);
        superuser()
                .sql("update invitations set expires_at = now() where email = ?")
                .param(email)
                .update();
        var refused = tenants.browser().get(link);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("This invitation has expired.");

        invite(email, Role.AGENT);
        assertThat(mails.link(email)).isNotEqualTo(link);
        assertThat(tenants.browser().get(mails.link(email)).statusCode()).isEqualTo(200);
        assertThat(tenants.browser().get(link).statusCode()).isEqualTo(422);
    }

    @Test
    void a_revoked_invitation_is_refused() {
        invite(email, Role.AGENT);
        var matcher = REVOCATION.matcher(browser.get("/app/settings/members").body());
        assertThat(matcher.find()).isTrue();
        browser.post(INVITATIONS + "/" + matcher.group(1) + "/revocation", Map.of());
        var refused = tenants.browser()
                .post(mails.link(email), Map.of("name", "Newcomer", "password", "copper meadow thirteen"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("This invitation was taken back.");
        assertThat(users.find(new EmailAddress(email))).isEmpty();
    }

    @Test
    void an_invitation_of_another_organization_can_not_be_revoked() {
        invite(email, Role.AGENT);
        var matcher = REVOCATION.matcher(browser.get("/app/settings/members").body());
        assertThat(matcher.find()).isTrue();
        var stranger = tenants.signIn(tenants.organization());
        assertThat(stranger.post(INVITATIONS + "/" + matcher.group(1) + "/revocation", Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(tenants.browser().get(mails.link(email)).statusCode()).isEqualTo(200);
    }

    @Test
    void somebody_with_a_seat_is_not_invited_again() {
        var helper = tenants.agent(owner, Role.AGENT);
        var answer = browser.post(INVITATIONS, Map.of("email", tenants.email(helper), "role", "AGENT"));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("already belongs to your organization");
    }

    @Test
    void a_link_that_was_made_up_leads_nowhere() {
        assertThat(tenants.browser().get("/invitations/chi_nothing").statusCode())
                .isEqualTo(422);
    }

    private void invite(String address, Role role) {
        var answer = browser.post(INVITATIONS, Map.of("email", address, "role", role.name()));
        assertThat(answer.statusCode()).isEqualTo(302);
    }

    private static JdbcClient superuser() {
        return JdbcClient.create(new DriverManagerDataSource(TestServer.url(), "postgres", ""));
    }
}
