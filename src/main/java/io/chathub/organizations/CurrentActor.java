package io.chathub.organizations;

import io.chathub.organizations.Actor.AgentActor;
import io.chathub.shared.UserError;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.stereotype.Component;

/** The agent on whose behalf this request runs. Controllers may also take it as an argument. */
@Component
public class CurrentActor {
    private static final ScopedValue<AgentActor> CURRENT = ScopedValue.newInstance();

    public Optional<AgentActor> find() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /** @throws UserError unauthorized */
    public AgentActor require() {
        return find().orElseThrow(() -> new UserError(UserError.Kind.UNAUTHORIZED, "unauthorized"));
    }

    static <T> T call(AgentActor actor, Callable<T> work) throws Exception {
        return ScopedValue.where(CURRENT, actor).call(work::call);
    }
}
