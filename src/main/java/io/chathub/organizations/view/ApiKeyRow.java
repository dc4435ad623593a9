package io.chathub.organizations.view;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An API key on its page. */
public record ApiKeyRow(
        String id,
        String name,
        String end,
        List<String> scopes,
        Instant createdAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant expiresAt,
        boolean expired) {}
