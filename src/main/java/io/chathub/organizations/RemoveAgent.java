package io.chathub.organizations;

import io.chathub.audit.AuditLog;
import io.chathub.audit.Deed;
import io.chathub.organizations.OrganizationEvent.AgentRemoved;
import io.chathub.shared.AgentId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes an agent's seat away; what the agent wrote stays. */
@Service
public class RemoveAgent {
    private final AgentStore agents;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    RemoveAgent(AgentStore agents, AuditLog audit, ApplicationEventPublisher events) {
        this.agents = agents;
        this.audit = audit;
        this.events = events;
    }

    /** @throws io.chathub.shared.UserError forbidden, not_found, last_owner */
    @Transactional
    public void remove(Actor actor, AgentId id) {
        actor.require(Permission.AGENTS_MANAGE);
        var organization = actor.organization();
        var team = new Team(agents.lock(organization));
        team.requireRemoval(actor, team.get(id));
        agents.remove(organization, id);
        events.publishEvent(new AgentRemoved(organization, id));
        audit.record(organization, new Deed(Doers.of(actor), "agent.removed", "agent:" + id));
    }
}
