package io.chathub.organizations;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a program proves itself with.
 *
 * @param end the last characters of the token, to tell keys apart
 */
record ApiKey(
        UUID id,
        String name,
        String end,
        Set<Permission> scopes,
        Instant createdAt,
        Optional<Instant> expiresAt,
        Optional<Instant> lastUsedAt) {

    boolean expired(Instant now) {
        return expiresAt.filter(end -> end.isBefore(now)).isPresent();
    }
}
