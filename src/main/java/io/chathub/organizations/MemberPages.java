package io.chathub.organizations;

import io.chathub.organizations.Actor.AgentActor;
import io.chathub.shared.AgentId;
import io.chathub.shared.UserError;
import io.chathub.web.Forms;
import io.chathub.web.Notices;
import io.chathub.web.view.Form;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who works in the organization. */
@Controller
@RequestMapping(MemberPages.PATH)
class MemberPages {
    static final String PATH = "/app/settings/members";

    private final MemberList members;
    private final ChangeAgent changeAgent;
    private final RemoveAgent removeAgent;
    private final Forms forms;

    MemberPages(MemberList members, ChangeAgent changeAgent, RemoveAgent removeAgent, Forms forms) {
        this.members = members;
        this.changeAgent = changeAgent;
        this.removeAgent = removeAgent;
        this.forms = forms;
    }

    @GetMapping
    String list(AgentActor actor, Model model) {
        members.show(actor, model, InvitationPages.EMPTY);
        return "organizations/members";
    }

    @GetMapping("/{id}")
    String edit(AgentActor actor, @PathVariable String id, Model model) {
        var member = members.member(actor, AgentId.of(id));
        show(actor, model, id, Form.of("name", member.name(), "role", member.role()));
        return "organizations/member";
    }

    @PostMapping("/{id}")
    String change(
            AgentActor actor,
            @PathVariable String id,
            @RequestParam String name,
            @RequestParam String role,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            changeAgent.change(actor, AgentId.of(id), name, parse(role));
        } catch (UserError error) {
            show(actor, model, id, Form.of());
            forms.refuse(model, response, Form.of("name", name, "role", role), error);
            return "organizations/member";
        }
        Notices.show(redirect, "members.changed");
        return "redirect:" + PATH;
    }

    @PostMapping("/{id}/removal")
    String remove(
            AgentActor actor,
            @PathVariable String id,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            removeAgent.remove(actor, AgentId.of(id));
        } catch (UserError error) {
            var member = members.member(actor, AgentId.of(id));
            show(actor, model, id, Form.of());
            forms.refuse(model, response, Form.of("name", member.name(), "role", member.role()), error);
            return "organizations/member";
        }
        Notices.show(redirect, "members.removed");
        return "redirect:" + PATH;
    }

    private void show(AgentActor actor, Model model, String id, Form form) {
        actor.require(Permission.AGENTS_MANAGE);
        model.addAttribute("member", members.member(actor, AgentId.of(id)));
        model.addAttribute("roles", MemberList.grantable(actor));
        model.addAttribute(Forms.ATTRIBUTE, form);
    }

    static Role parse(String role) {
        try {
            return Role.valueOf(role);
        } catch (IllegalArgumentException unknown) {
            throw UserError.invalid("role_unknown");
        }
    }
}
