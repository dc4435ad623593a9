package io.chathub.organizations;

import io.chathub.identity.EmailAddress;
import io.chathub.organizations.Actor.AgentActor;
import io.chathub.shared.UserError;
import io.chathub.web.Forms;
import io.chathub.web.Notices;
import io.chathub.web.RateLimiter;
import io.chathub.web.view.Form;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Seats offered by mail; part of the members page. */
@Controller
@RequestMapping(MemberPages.PATH + "/invitations")
class InvitationPages {
    static final Form EMPTY = Form.of("email", "", "role", Role.AGENT.name());

    /** An organization must not serve to flood mailboxes. */
    private final RateLimiter mails = new RateLimiter(50, Duration.ofHours(1));

    private final MemberList members;
    private final InviteAgent invite;
    private final RevokeInvitation revoke;
    private final Forms forms;

    InvitationPages(MemberList members, InviteAgent invite, RevokeInvitation revoke, Forms forms) {
        this.members = members;
        this.invite = invite;
        this.revoke = revoke;
        this.forms = forms;
    }

    /** Inviting an address again renews its invitation and sends a new link. */
    @PostMapping
    String invite(
            AgentActor actor,
            @RequestParam String email,
            @RequestParam String role,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            mails.require(actor.organization().toString());
            invite.invite(actor, new EmailAddress(email), MemberPages.parse(role));
        } catch (UserError error) {
            members.show(actor, model, EMPTY);
            forms.refuse(model, response, Form.of("email", email, "role", role), error);
            return "organizations/members";
        }
        Notices.show(redirect, "members.invited");
        return "redirect:" + MemberPages.PATH;
    }

    @PostMapping("/{id}/revocation")
    String revoke(AgentActor actor, @PathVariable String id, RedirectAttributes redirect) {
        revoke.revoke(actor, UserError.parseId(id));
        Notices.show(redirect, "members.revoked");
        return "redirect:" + MemberPages.PATH;
    }
}
