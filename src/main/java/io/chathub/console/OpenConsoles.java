package io.chathub.console;

import io.chathub.organizations.Actor.AgentActor;
import io.chathub.organizations.OrganizationEvent;
import io.chathub.organizations.OrganizationEvent.AgentRemoved;
import io.chathub.organizations.OrganizationEvent.AgentRoleChanged;
import io.chathub.organizations.OrganizationEvent.OrganizationSuspended;
import io.chathub.organizations.OrganizationStatus;
import io.chathub.organizations.Seats;
import io.chathub.shared.AgentId;
import io.chathub.shared.OrganizationId;
import io.chathub.shared.UserError;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** The consoles that are open on this node, and whether they may still be. */
@Component
class OpenConsoles {
    private final Map<AgentId, Set<ConsoleClient>> open = new ConcurrentHashMap<>();
    private final SessionRepository<? extends Session> sessions;
    private final Seats seats;

    OpenConsoles(SessionRepository<? extends Session> sessions, Seats seats) {
        this.sessions = sessions;
        this.seats = seats;
    }

    void add(ConsoleClient client) {
        open.compute(client.actor().agent(), (agent, present) -> {
            var clients = present == null ? ConcurrentHashMap.<ConsoleClient>newKeySet(2) : present;
            clients.add(client);
            return clients;
        });
    }

    void remove(ConsoleClient client) {
        open.computeIfPresent(client.actor().agent(), (agent, clients) -> {
            clients.remove(client);
            return clients.isEmpty() ? null : clients;
        });
    }

    /**
     * Finds out what no event of this node told: a session that ended, a seat that changed on another node.
     *
     * @throws UserError unauthorized, forbidden
     */
    void requireStillAllowed(ConsoleClient client) {
        if (sessions.findById(client.caller().session()) == null) {
            throw new UserError(UserError.Kind.UNAUTHORIZED, "unauthorized");
        }
        if (!hasSameSeat(client.actor())) {
            throw UserError.forbidden();
        }
    }

    /** A changed role closes the console too: the page then shows what the new one allows. */
    @TransactionalEventListener
    void on(OrganizationEvent event) {
        switch (event) {
            case AgentRemoved removed -> cut(open.getOrDefault(removed.agent(), Set.of()).stream());
            case AgentRoleChanged changed -> cut(open.getOrDefault(changed.agent(), Set.of()).stream());
            case OrganizationSuspended suspended -> cut(of(suspended.organization()));
        }
    }

    private Stream<ConsoleClient> of(OrganizationId organization) {
        return open.values().stream()
                .flatMap(Set::stream)
                .filter(client -> client.organization().equals(organization));
    }

    private static void cut(Stream<ConsoleClient> clients) {
        clients.forEach(client -> client.connection().close(4403, "forbidden"));
    }

    private boolean hasSameSeat(AgentActor actor) {
        return seats.of(actor.user()).stream()
                .anyMatch(seat -> seat.agent().equals(actor.agent())
                        && seat.role() == actor.role()
                        && seat.status() == OrganizationStatus.ACTIVE);
    }
}
