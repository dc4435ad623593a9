package io.chathub.organizations;

import io.chathub.shared.AgentId;
import io.chathub.shared.UserError;
import java.util.List;

/** The agents of one organization, and who may change what about whom. */
record Team(List<Agent> agents) {

    /** @throws UserError not_found */
    Agent get(AgentId id) {
        return agents.stream()
                .filter(agent -> agent.id().equals(id))
                .findFirst()
                .orElseThrow(UserError::notFound);
    }

    /** @throws UserError forbidden, last_owner */
    void requireChange(Actor actor, Agent target, Role wanted) {
        requireGrant(actor, wanted);
        requireGrant(actor, target.role());
        if (wanted != Role.OWNER) {
            requireOtherOwner(target);
        }
    }

    /** @throws UserError forbidden, last_owner */
    void requireRemoval(Actor actor, Agent target) {
        requireGrant(actor, target.role());
        requireOtherOwner(target);
    }

    /** Only owners make, change and remove owners. */
    static void requireGrant(Actor actor, Role role) {
        actor.require(Permission.AGENTS_MANAGE);
        if (role == Role.OWNER) {
            actor.require(Permission.ORGANIZATION_MANAGE);
        }
    }

    private void requireOtherOwner(Agent target) {
        var owners = agents.stream().filter(agent -> agent.role() == Role.OWNER).count();
        if (target.role() == Role.OWNER && owners == 1) {
            throw new UserError(UserError.Kind.CONFLICT, "last_owner");
        }
    }
}
