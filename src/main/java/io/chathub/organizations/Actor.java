package io.chathub.organizations;

import io.chathub.shared.AgentId;
import io.chathub.shared.OrganizationId;
import io.chathub.shared.UserError;
import io.chathub.shared.UserId;
import java.util.Set;
import java.util.UUID;

/** On whose behalf a use case runs. Every use case asks {@link #require} before it does anything. */
public sealed interface Actor {

    OrganizationId organization();

    boolean may(Permission permission);

    /** @throws UserError forbidden */
    default void require(Permission permission) {
        if (!may(permission)) {
            throw UserError.forbidden();
        }
    }

    /** A person at the console. */
    record AgentActor(OrganizationId organization, AgentId agent, UserId user, String name, Role role)
            implements Actor {
        @Override
        public boolean may(Permission permission) {
            return role.permissions().contains(permission);
        }
    }

    /** A program with an API key. */
    record ApiKeyActor(OrganizationId organization, UUID key, String name, Set<Permission> scopes) implements Actor {
        @Override
        public boolean may(Permission permission) {
            return scopes.contains(permission);
        }
    }

    /** ChatHub itself: the bot, scheduled work, the demo. */
    record SystemActor(OrganizationId organization) implements Actor {
        @Override
        public boolean may(Permission permission) {
            return true;
        }
    }
}
