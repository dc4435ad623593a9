package io.chathub.console.view;

import org.jspecify.annotations.Nullable;

/** A filter of the list. @param count null where it is not counted */
public record TabView(String filter, String label, @Nullable Integer count, boolean current) {}
