package io.chathub.customers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person who writes in.
 *
 * @param name null for a visitor who never said it
 * @param language BCP 47, as the browser or the bot found it
 */
public record Customer(
        CustomerId id,
        @Nullable String name,
        @Nullable String email,
        @Nullable String language,
        Instant createdAt) {}
