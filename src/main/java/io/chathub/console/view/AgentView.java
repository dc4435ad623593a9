package io.chathub.console.view;

/** A colleague to whom a conversation may be given. */
public record AgentView(String id, String name, boolean current, boolean self) {}
