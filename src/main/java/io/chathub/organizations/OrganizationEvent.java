package io.chathub.organizations;

import io.chathub.shared.AgentId;
import io.chathub.shared.OrganizationId;

/**
 * What happened in an organization. Published within the transaction: listen with {@code @TransactionalEventListener}
 * to hear of it once it is committed.
 */
public sealed interface OrganizationEvent {
    OrganizationId organization();

    /** Whatever this agent has open must be closed. */
    record AgentRemoved(OrganizationId organization, AgentId agent) implements OrganizationEvent {}

    /** What this agent may do changed. */
    record AgentRoleChanged(OrganizationId organization, AgentId agent, Role role) implements OrganizationEvent {}
}
