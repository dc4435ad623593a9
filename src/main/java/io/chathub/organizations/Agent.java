package io.chathub.organizations;

import io.chathub.shared.AgentId;
import io.chathub.shared.UserId;
import java.time.Instant;

/** A user's human seat in an organization, seen from inside of it. */
record Agent(AgentId id, UserId user, String name, Role role, Instant createdAt) {}
