package io.chathub.organizations;

import static io.chathub.organizations.Permission.*;

import java.util.EnumSet;
import java.util.Set;

/** An agent's role in one organization. */
public enum Role {
    OWNER(EnumSet.allOf(Permission.class)),
    ADMIN(EnumSet.complementOf(EnumSet.of(ORGANIZATION_MANAGE))),
    AGENT(EnumSet.of(
            CONVERSATIONS_READ,
            CONVERSATIONS_REPLY,
            CONVERSATIONS_ASSIGN,
            CUSTOMERS_READ,
            KNOWLEDGE_READ,
            BOT_ASK,
            AGENTS_READ)),
    VIEWER(EnumSet.of(CONVERSATIONS_READ, CUSTOMERS_READ, KNOWLEDGE_READ, AGENTS_READ));

    private final Set<Permission> permissions;

    Role(Set<Permission> permissions) {
        this.permissions = Set.copyOf(permissions);
    }

    public Set<Permission> permissions() {
        return permissions;
    }
}
