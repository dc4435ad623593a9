package io.chathub.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.chathub.audit.AuditTrail;
import io.chathub.mail.Mailer;
import io.chathub.mail.OutgoingMail;
import io.chathub.testing.ChatHubTest;
import io.chathub.testing.Tenants;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ChatHubTest
class PlatformTests {
    @Autowired
    private Tenants tenants;

    @Autowired
    private Mailer mailer;

    @Autowired
    private AuditTrail trail;

    @ParameterizedTest
    @ValueSource(strings = {"/platform", "/platform/mails", "/platform/record"})
    void only_operators_see_the_platform(String path) {
        assertThat(tenants.browser().get(path).statusCode()).isEqualTo(302);
        assertThat(tenants.signIn(tenants.organization()).get(path).statusCode())
                .isEqualTo(403);
        assertThat(tenants.signIn(tenants.operator()).get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void an_operator_without_a_seat_gets_to_the_platform_and_not_to_a_desk() {
        var operator = tenants.operator();
        var browser = tenants.browser();
        var answer = browser.post("/login", Map.of("email", operator.email().value(), "password", Tenants.PASSWORD));
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/platform");
        assertThat(browser.get("/app/settings/members").statusCode()).isEqualTo(403);
    }

    @Test
    void organizations_are_found_by_name_and_counted_with_their_agents() {
        var browser = tenants.signIn(tenants.operator());
        var name = "Zebra " + System.nanoTime();
        var owner = tenants.signIn(tenants.organization());
        owner.post("/my/organizations", Map.of("organization", name + " <i>%_"));
        assertThat(browser.get("/platform?search=" + name.replace(' ', '+')).body())
                .contains(name + " &lt;i&gt;%_")
                .contains("Active")
                .doesNotContain("No organizations");
        assertThat(browser.get("/platform?search=%25%25nothing%5C").body()).contains("No organizations");
    }

    @Test
    void a_list_longer_than_a_page_goes_on() {
        for (var i = 0; i < 51; i++) {
            tenants.organization();
        }
        var browser = tenants.signIn(tenants.operator());
        var first = browser.get("/platform").body();
        var next =
                first.replaceAll("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1").replace("&amp;", "&");
        assertThat(next).startsWith("/platform?");
        assertThat(browser.get(next).statusCode()).isEqualTo(200);
        assertThat(browser.get("/platform?after=nonsense").statusCode()).isEqualTo(422);
    }

    @Test
    void a_suspended_organization_is_closed_to_its_people_until_it_is_resumed() {
        var owner = tenants.organization();
        var theirs = tenants.signIn(owner);
        var operator = tenants.signIn(tenants.operator());
        operator.post("/platform/organizations/" + owner.organization() + "/suspension", Map.of());
        var refused = theirs.get("/app/settings/members");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("is not open at the moment");
        assertThat(theirs.get("/my").body()).contains("Suspended");
        operator.post("/platform/organizations/" + owner.organization() + "/resumption", Map.of());
        assertThat(theirs.get("/app/settings/members").statusCode()).isEqualTo(200);
    }

    @Test
    void a_mail_is_shown_where_it_can_do_no_harm() {
        var id = mailer.send(new OutgoingMail(
                "reader@example.com", "<b>Hi</b>", "plain <script>", "<p>rich</p><script>alert(1)</script>"));
        var browser = tenants.signIn(tenants.operator());
        var page = browser.get("/platform/mails/" + id).body();
        assertThat(page)
                .contains("&lt;b&gt;Hi")
                .contains("plain &lt;script&gt;")
                .contains("sandbox=\"allow-popups");
        assertThat(page).doesNotContain("alert(1)");
        var frame = browser.get("/platform/mails/" + id + "/html");
        assertThat(frame.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'")
                .contains("sandbox")
                .contains("frame-ancestors 'self'");
    }

    @Test
    void every_look_is_recorded() {
        var operator = tenants.operator();
        tenants.signIn(operator).get("/platform/mails");
        assertThat(trail.ofInstallation(null).items()).anySatisfy(entry -> {
            assertThat(entry.action()).isEqualTo("operator.mails_listed");
            assertThat(entry.doer().id()).isEqualTo(operator.id().value());
        });
    }
}
