package io.chathub.organizations;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chathub.organizations.Actor.AgentActor;
import io.chathub.shared.AgentId;
import io.chathub.shared.OrganizationId;
import io.chathub.shared.UserId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TeamTests {
    private final Agent owner = agent(Role.OWNER);
    private final Agent admin = agent(Role.ADMIN);
    private final Agent helper = agent(Role.AGENT);
    private final Team team = new Team(List.of(owner, admin, helper));

    @Test
    void the_last_owner_can_neither_go_nor_become_less() {
        assertThatThrownBy(() -> team.requireRemoval(actor(owner), owner)).hasMessage("last_owner");
        assertThatThrownBy(() -> team.requireChange(actor(owner), owner, Role.ADMIN))
                .hasMessage("last_owner");
        assertThatCode(() -> team.requireChange(actor(owner), owner, Role.OWNER))
                .doesNotThrowAnyException();
    }

    @Test
    void one_of_two_owners_can_go() {
        var second = agent(Role.OWNER);
        var both = new Team(List.of(owner, second, helper));
        assertThatCode(() -> both.requireRemoval(actor(owner), second)).doesNotThrowAnyException();
        assertThatCode(() -> both.requireChange(actor(second), second, Role.AGENT))
                .doesNotThrowAnyException();
    }

    @Test
    void an_admin_neither_makes_nor_changes_nor_removes_owners() {
        assertThatThrownBy(() -> team.requireChange(actor(admin), helper, Role.OWNER))
                .hasMessage("forbidden");
        assertThatThrownBy(() -> team.requireChange(actor(admin), admin, Role.OWNER))
                .hasMessage("forbidden");
        assertThatThrownBy(() -> team.requireChange(actor(admin), owner, Role.AGENT))
                .hasMessage("forbidden");
        assertThatThrownBy(() -> team.requireRemoval(actor(admin), owner)).hasMessage("forbidden");
        assertThatCode(() -> team.requireChange(actor(admin), helper, Role.ADMIN))
                .doesNotThrowAnyException();
        assertThatCode(() -> team.requireRemoval(actor(admin), helper)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(names = {"AGENT", "VIEWER"})
    void others_change_nobody(Role role) {
        var someone = actor(agent(role));
        assertThatThrownBy(() -> team.requireChange(someone, helper, Role.AGENT))
                .hasMessage("forbidden");
        assertThatThrownBy(() -> team.requireRemoval(someone, helper)).hasMessage("forbidden");
    }

    @Test
    void an_agent_of_another_organization_is_not_found() {
        assertThatThrownBy(() -> team.get(AgentId.next())).hasMessage("not_found");
    }

    private static Agent agent(Role role) {
        return new Agent(AgentId.next(), UserId.next(), role.name(), role, Instant.EPOCH);
    }

    private static AgentActor actor(Agent agent) {
        return new AgentActor(OrganizationId.next(), agent.id(), agent.user(), agent.name(), agent.role());
    }
}
