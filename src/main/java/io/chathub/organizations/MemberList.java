package io.chathub.organizations;

import io.chathub.identity.Users;
import io.chathub.organizations.Actor.AgentActor;
import io.chathub.organizations.view.InvitationRow;
import io.chathub.organizations.view.MemberRow;
import io.chathub.shared.AgentId;
import io.chathub.shared.UserError;
import io.chathub.web.Forms;
import io.chathub.web.view.Form;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** What the members page shows. */
@Component
class MemberList {
    private final AgentStore agents;
    private final InvitationStore invitations;
    private final Users users;
    private final Clock clock;

    MemberList(AgentStore agents, InvitationStore invitations, Users users, Clock clock) {
        this.agents = agents;
        this.invitations = invitations;
        this.users = users;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public void show(AgentActor actor, Model model, Form form) {
        model.addAttribute("members", members(actor));
        model.addAttribute("invitations", invitations(actor));
        model.addAttribute("roles", grantable(actor));
        model.addAttribute(Forms.ATTRIBUTE, form);
    }

    @Transactional(readOnly = true)
    public MemberRow member(AgentActor actor, AgentId id) {
        return members(actor).stream()
                .filter(member -> member.id().equals(id.toString()))
                .findFirst()
                .orElseThrow(UserError::notFound);
    }

    /** The roles that this actor may give. */
    static List<Role> grantable(AgentActor actor) {
        return Arrays.stream(Role.values())
                .filter(role -> actor.may(Permission.AGENTS_MANAGE))
                .filter(role -> role != Role.OWNER || actor.may(Permission.ORGANIZATION_MANAGE))
                .toList();
    }

    private List<MemberRow> members(AgentActor actor) {
        actor.require(Permission.AGENTS_READ);
        var list = agents.list(actor.organization());
        var people = users.find(list.stream().map(Agent::user).toList());
        var grantable = grantable(actor);
        return list.stream()
                .map(agent -> new MemberRow(
                        agent.id().toString(),
                        agent.name(),
                        Objects.requireNonNull(people.get(agent.user())).email().value(),
                        agent.role().name(),
                        agent.createdAt(),
                        agent.id().equals(actor.agent()),
                        grantable.contains(agent.role())))
                .toList();
    }

    private List<InvitationRow> invitations(AgentActor actor) {
        if (!actor.may(Permission.AGENTS_MANAGE)) {
            return List.of();
        }
        var now = clock.instant();
        return invitations.waiting(actor.organization()).stream()
                .map(offer -> new InvitationRow(
                        offer.id().toString(),
                        offer.email().value(),
                        offer.role().name(),
                        offer.expiresAt(),
                        offer.state(now) == Invitation.State.EXPIRED))
                .toList();
    }
}
