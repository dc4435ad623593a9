package io.chathub.organizations;

import static org.assertj.core.api.Assertions.assertThat;

import io.chathub.organizations.Actor.AgentActor;
import io.chathub.testing.ChatHubTest;
import io.chathub.testing.Tenants;
import io.chathub.testing.WebUser;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;

@ChatHubTest
class MemberTests {
    private static final String MEMBERS = "/app/settings/members";

    @Autowired
    private Tenants tenants;

    @Autowired
    private ConfigurableApplicationContext context;

    private AgentActor owner;
    private WebUser browser;

    @BeforeEach
    void an_organization() {
        owner = tenants.organization();
        browser = tenants.signIn(owner);
    }

    @Test
    void a_removed_agent_is_refused_with_the_next_request() {
        var helper = tenants.agent(owner, Role.AGENT);
        var theirs = tenants.signIn(helper);
        theirs.post("/my/organizations/" + owner.organization(), Map.of());
        assertThat(theirs.get(MEMBERS).statusCode()).isEqualTo(200);

        assertThat(browser.post(MEMBERS + "/" + helper.agent() + "/removal", Map.of())
                        .statusCode())
                .isEqualTo(302);
        var refused = theirs.get(MEMBERS);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("You no longer belong to this organization.");
        assertThat(theirs.get(MEMBERS).body()).contains("You do not belong to any organization yet.");
        assertThat(theirs.get("/my").statusCode()).isEqualTo(200);
    }

    @Test
    void a_changed_role_counts_at_once() {
        var helper = tenants.agent(owner, Role.VIEWER);
        var theirs = tenants.signIn(helper);
        assertThat(theirs.get("/app/settings/api-keys").statusCode()).isEqualTo(403);
        browser.post(MEMBERS + "/" + helper.agent(), Map.of("name", "Budi", "role", "ADMIN"));
        assertThat(theirs.get("/app/settings/api-keys").statusCode()).isEqualTo(200);
        assertThat(browser.get(MEMBERS).body()).contains("Budi");
    }

    @Test
    void the_rest_of_the_program_hears_of_removals_and_roles() {
        var heard = new CopyOnWriteArrayList<Object>();
        ApplicationListener<PayloadApplicationEvent<?>> listener = event -> heard.add(event.getPayload());
        context.addApplicationListener(listener);
        var helper = tenants.agent(owner, Role.AGENT);
        browser.post(MEMBERS + "/" + helper.agent(), Map.of("name", "B", "role", "VIEWER"));
        browser.post(MEMBERS + "/" + helper.agent() + "/removal", Map.of());
        assertThat(heard)
                .contains(new OrganizationEvent.AgentRoleChanged(owner.organization(), helper.agent(), Role.VIEWER))
                .contains(new OrganizationEvent.AgentRemoved(owner.organization(), helper.agent()));
    }

    @Test
    void the_last_owner_can_not_be_removed() {
        var answer = browser.post(MEMBERS + "/" + owner.agent() + "/removal", Map.of());
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("An organization needs an owner.");
        assertThat(browser.get(MEMBERS).statusCode()).isEqualTo(200);
    }

    @Test
    void two_owners_who_remove_each_other_leave_one() {
        var second = tenants.agent(owner, Role.OWNER);
        var theirs = tenants.signIn(second);
        var csrf = Map.of("x", "y");
        var one = Thread.ofVirtual().start(() -> browser.post(MEMBERS + "/" + second.agent() + "/removal", csrf));
        var two = Thread.ofVirtual().start(() -> theirs.post(MEMBERS + "/" + owner.agent() + "/removal", csrf));
        join(one, two);
        var left = List.of(browser, theirs).stream()
                .filter(person -> person.get(MEMBERS).statusCode() == 200)
                .count();
        assertThat(left).isEqualTo(1);
    }

    @Test
    void an_agent_of_another_organization_is_not_found() {
        var other = tenants.organization();
        var stranger = tenants.agent(other, Role.AGENT);
        assertThat(browser.get(MEMBERS + "/" + stranger.agent()).statusCode()).isEqualTo(404);
        assertThat(browser.post(MEMBERS + "/" + stranger.agent(), Map.of("name", "x", "role", "VIEWER"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(browser.post(MEMBERS + "/" + stranger.agent() + "/removal", Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(browser.get(MEMBERS).body()).doesNotContain(stranger.name());
    }

    @Test
    void roles_decide_who_may_look_and_who_may_change() {
        var viewer = tenants.signIn(tenants.agent(owner, Role.VIEWER));
        assertThat(viewer.get(MEMBERS).statusCode()).isEqualTo(200);
        assertThat(viewer.get(MEMBERS).body()).doesNotContain("Invite somebody");
        assertThat(viewer.get(MEMBERS + "/" + owner.agent()).statusCode()).isEqualTo(403);
        assertThat(viewer.post(MEMBERS + "/" + owner.agent() + "/removal", Map.of())
                        .statusCode())
                .isEqualTo(403);
        assertThat(viewer.post(MEMBERS + "/invitations", Map.of("email", "a@example.com", "role", "AGENT"))
                        .statusCode())
                .isEqualTo(403);
        var admin = tenants.signIn(tenants.agent(owner, Role.ADMIN));
        assertThat(admin.get("/app/settings/organization").statusCode()).isEqualTo(403);
        assertThat(admin.post(MEMBERS + "/invitations", Map.of("email", "a@example.com", "role", "OWNER"))
                        .statusCode())
                .isEqualTo(403);
    }

    private static void join(Thread... threads) {
        for (var thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
