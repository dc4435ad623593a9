package io.chathub.organizations;

import io.chathub.organizations.Actor.AgentActor;
import io.chathub.shared.AgentId;
import io.chathub.shared.OrganizationId;
import io.chathub.shared.UserId;

/** A user's place in one organization. */
public record Seat(
        OrganizationId organization,
        String organizationName,
        OrganizationStatus status,
        AgentId agent,
        String displayName,
        Role role) {

    AgentActor actor(UserId user) {
        return new AgentActor(organization, agent, user, displayName, role);
    }
}
