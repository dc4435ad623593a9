package io.chathub.console.view;

/**
 * Who holds a conversation.
 *
 * @param key {@code bot}, {@code queue}, or the agent's id
 * @param style of its badge
 */
public record HandlerView(String key, String style, String icon, String name) {}
