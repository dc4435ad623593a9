package io.chathub.knowledge;

import org.jspecify.annotations.Nullable;

/**
 * @param slug the name as it stands in addresses; no two categories of an organization share it
 * @param order among the categories of the same parent
 */
public record Category(CategoryId id, @Nullable CategoryId parent, String name, String slug, int order) {}
