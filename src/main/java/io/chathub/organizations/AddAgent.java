package io.chathub.organizations;

import io.chathub.audit.AuditLog;
import io.chathub.audit.Deed;
import io.chathub.audit.Doer;
import io.chathub.entitlements.Entitlements;
import io.chathub.entitlements.Quota;
import io.chathub.organizations.Actor.AgentActor;
import io.chathub.shared.OrganizationId;
import io.chathub.shared.UserError;
import io.chathub.shared.UserId;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a user a seat in the organization that one works for. */
@Service
public class AddAgent {
    private final AgentStore agents;
    private final Entitlements entitlements;
    private final AuditLog audit;

    AddAgent(AgentStore agents, Entitlements entitlements, AuditLog audit) {
        this.agents = agents;
        this.entitlements = entitlements;
        this.audit = audit;
    }

    /** @throws UserError already_agent, limit_reached */
    @Transactional
    public AgentActor add(OrganizationId organization, UserId user, String name, Role role) {
        entitlements.require(organization, Quota.AGENTS, agents.count(organization) + 1L);
        var agent = agents.insert(organization, user, name, role);
        audit.record(
                organization,
                new Deed(Doer.user(user), "agent.added", "agent:" + agent.id(), Map.of("role", role.name())));
        return new AgentActor(organization, agent.id(), user, name, role);
    }
}
