package io.chathub.organizations;

import io.chathub.audit.AuditLog;
import io.chathub.audit.Deed;
import io.chathub.entitlements.Entitlements;
import io.chathub.entitlements.Quota;
import io.chathub.identity.EmailAddress;
import io.chathub.identity.User;
import io.chathub.identity.Users;
import io.chathub.organizations.Actor.AgentActor;
import io.chathub.shared.Ids;
import io.chathub.shared.Tokens;
import io.chathub.shared.UserError;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Offers a seat to whoever reads an address's mail. */
@Service
class InviteAgent {
    private static final Duration LIFE = Duration.ofDays(7);

    private final InvitationStore invitations;
    private final AgentStore agents;
    private final Users users;
    private final Entitlements entitlements;
    private final InvitationLetter letter;
    private final AuditLog audit;
    private final Clock clock;

    InviteAgent(
            InvitationStore invitations,
            AgentStore agents,
            Users users,
            Entitlements entitlements,
            InvitationLetter letter,
            AuditLog audit,
            Clock clock) {
        this.invitations = invitations;
        this.agents = agents;
        this.users = users;
        this.entitlements = entitlements;
        this.letter = letter;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws UserError forbidden, email_has_seat, limit_reached */
    @Transactional
    public void invite(AgentActor actor, EmailAddress email, Role role) {
        Team.requireGrant(actor, role);
        var organization = actor.organization();
        var known = users.find(email);
        var seated = agents.list(organization);
        if (known.map(User::id)
                .filter(id -> seated.stream().anyMatch(agent -> agent.user().equals(id)))
                .isPresent()) {
            throw new UserError(UserError.Kind.CONFLICT, "email_has_seat");
        }
        entitlements.require(organization, Quota.AGENTS, seated.size() + 1L);
        var token = Tokens.random(AcceptInvitation.PREFIX, organization);
        var now = clock.instant();
        var offer = invitations.offer(
                organization,
                new Invitation(Ids.next(), email, role, actor.agent(), now, now.plus(LIFE), false, false),
                Tokens.hash(token));
        letter.send(actor, offer, known, token);
        var details = Map.of("role", role.name());
        audit.record(organization, new Deed(Doers.of(actor), "invitation.sent", "invitation:" + offer.id(), details));
    }
}
