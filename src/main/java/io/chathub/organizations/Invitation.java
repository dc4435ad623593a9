package io.chathub.organizations;

import io.chathub.identity.EmailAddress;
import io.chathub.shared.AgentId;
import java.time.Instant;
import java.util.UUID;

/** A seat offered by mail. */
record Invitation(
        UUID id,
        EmailAddress email,
        Role role,
        AgentId invitedBy,
        Instant createdAt,
        Instant expiresAt,
        boolean accepted,
        boolean revoked) {

    enum State {
        OPEN,
        EXPIRED,
        ACCEPTED,
        REVOKED
    }

    State state(Instant now) {
        if (accepted) {
            return State.ACCEPTED;
        }
        if (revoked) {
            return State.REVOKED;
        }
        return expiresAt.isAfter(now) ? State.OPEN : State.EXPIRED;
    }
}
