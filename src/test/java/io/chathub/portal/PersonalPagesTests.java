package io.chathub.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.chathub.testing.ChatHubTest;
import io.chathub.testing.Tenants;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ChatHubTest
class PersonalPagesTests {
    private static final Pattern HANDLE = Pattern.compile("name=\"handle\" value=\"([^\"]+)\"");

    @Autowired
    private Tenants tenants;

    @Test
    void all_other_sessions_can_be_ended_at_once() {
        var user = tenants.user();
        var here = tenants.signIn(user);
        var there = tenants.signIn(user);
        var stranger = tenants.signIn(tenants.user());

        assertThat(here.get("/my/sessions").body())
                .contains("Firefox on Linux")
                .contains("127.0.0.1")
                .containsOnlyOnce(">this browser<");
        here.post("/my/sessions/end-others", Map.of());
        assertThat(there.get("/my").statusCode()).isEqualTo(302);
        assertThat(here.get("/my").statusCode()).isEqualTo(200);
        assertThat(stranger.get("/my").statusCode()).isEqualTo(200);
    }

    @Test
    void one_session_can_be_ended_but_no_one_elses() {
        var user = tenants.user();
        var here = tenants.signIn(user);
        var there = tenants.signIn(user);
        var matcher = HANDLE.matcher(here.get("/my/sessions").body());
        assertThat(matcher.find()).isTrue();
        var handle = matcher.group(1);
        assertThat(handle).isNotEqualTo(there.sessionCookie());

        var stranger = tenants.signIn(tenants.user());
        assertThat(stranger.post("/my/sessions/end", Map.of("handle", handle)).statusCode())
                .isEqualTo(404);
        assertThat(there.get("/my").statusCode()).isEqualTo(200);

        here.post("/my/sessions/end", Map.of("handle", handle));
        assertThat(there.get("/my").statusCode()).isEqualTo(302);
    }

    @Test
    void a_new_password_needs_the_old_one_and_ends_other_sessions() {
        var user = tenants.user();
        var here = tenants.signIn(user);
        var there = tenants.signIn(user);
        var wrong = here.post("/my/password", Map.of("current", "not it", "password", "copper meadow thirteen"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("This is not your current password");

        var right =
                here.post("/my/password", Map.of("current", Tenants.PASSWORD, "password", "copper meadow thirteen"));
        assertThat(right.statusCode()).isEqualTo(302);
        assertThat(here.get("/my/password").body()).contains("Your password is changed.");
        assertThat(there.get("/my").statusCode()).isEqualTo(302);
    }

    @Test
    void the_language_of_the_profile_is_the_language_of_the_pages() {
        var browser = tenants.signIn(tenants.user());
        browser.post("/my/profile", Map.of("name", "王小明", "language", "zh-CN"));
        assertThat(browser.get("/my/profile").body())
                .contains("lang=\"zh-CN\"")
                .contains("value=\"王小明\"")
                .contains("个人资料");
    }

    @Test
    void a_user_of_several_organizations_works_for_one_at_a_time() {
        var owner = tenants.organization();
        var browser = tenants.signIn(owner);
        var created = browser.post("/my/organizations", Map.of("organization", "Second Shop"));
        assertThat(created.headers().firstValue("Location").orElseThrow()).endsWith("/app");
        assertThat(browser.get("/app/settings/organization").body()).contains("value=\"Second Shop\"");

        browser.post("/my/organizations/" + owner.organization(), Map.of());
        assertThat(browser.get("/app/settings/organization").body()).doesNotContain("value=\"Second Shop\"");
    }

    @Test
    void an_organization_of_others_can_not_be_opened() {
        var browser = tenants.signIn(tenants.organization());
        var other = tenants.organization();
        assertThat(browser.post("/my/organizations/" + other.organization(), Map.of())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_landing_page_is_open_to_everybody_in_every_language() {
        assertThat(tenants.browser().get("/").body()).contains("<h1>Answers your customers can rely on</h1>");
        assertThat(tenants.browser().get("/?lang=zh-CN").body()).contains("让客户信得过的回答");
        assertThat(tenants.browser().get("/?lang=id").body()).contains("Jawaban yang bisa diandalkan");
    }
}
