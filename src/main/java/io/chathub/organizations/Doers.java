package io.chathub.organizations;

import io.chathub.audit.Doer;

/** How the record names an actor. */
public final class Doers {

    private Doers() {}

    public static Doer of(Actor actor) {
        return switch (actor) {
            case Actor.AgentActor agent -> Doer.agent(agent.agent());
            case Actor.ApiKeyActor key -> Doer.apiKey(key.key());
            case Actor.SystemActor system -> Doer.system();
        };
    }
}
