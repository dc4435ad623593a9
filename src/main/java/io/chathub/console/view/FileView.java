package io.chathub.console.view;

import org.jspecify.annotations.Nullable;

/**
 * A file in a message.
 *
 * @param size in words, such as 1.2 MB
 */
public record FileView(
        String name,
        String url,
        boolean image,
        @Nullable Integer width,
        @Nullable Integer height,
        String size) {}
