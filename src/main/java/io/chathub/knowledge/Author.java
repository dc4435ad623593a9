package io.chathub.knowledge;

import io.chathub.organizations.Actor;

/** The name under which an actor's changes are shown later. */
final class Author {
    private static final String CHATHUB = "ChatHub";

    private Author() {}

    static String of(Actor actor) {
        return switch (actor) {
            case Actor.AgentActor agent -> agent.name();
            case Actor.ApiKeyActor key -> key.name();
            case Actor.SystemActor system -> CHATHUB;
        };
    }
}
