package io.chathub.organizations;

import io.chathub.audit.AuditLog;
import io.chathub.audit.Deed;
import io.chathub.organizations.OrganizationEvent.AgentRoleChanged;
import io.chathub.shared.AgentId;
import io.chathub.shared.Input;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Another name or role for an agent. */
@Service
public class ChangeAgent {
    private static final int LONGEST_NAME = 100;

    private final AgentStore agents;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    ChangeAgent(AgentStore agents, AuditLog audit, ApplicationEventPublisher events) {
        this.agents = agents;
        this.audit = audit;
        this.events = events;
    }

    /** @throws io.chathub.shared.UserError forbidden, not_found, last_owner */
    @Transactional
    public void change(Actor actor, AgentId id, String name, Role role) {
        actor.require(Permission.AGENTS_MANAGE);
        var organization = actor.organization();
        var team = new Team(agents.lock(organization));
        var agent = team.get(id);
        team.requireChange(actor, agent, role);
        agents.change(organization, id, Input.line("name", name, LONGEST_NAME), role);
        if (role != agent.role()) {
            events.publishEvent(new AgentRoleChanged(organization, id, role));
        }
        var details = Map.of("from", agent.role().name(), "to", role.name());
        audit.record(organization, new Deed(Doers.of(actor), "agent.changed", "agent:" + id, details));
    }
}
