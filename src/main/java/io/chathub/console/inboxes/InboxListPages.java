package io.chathub.console.inboxes;

import io.chathub.conversations.Inboxes;
import io.chathub.organizations.Actor.AgentActor;
import io.chathub.organizations.Permission;
import io.chathub.shared.UserError;
import io.chathub.web.Forms;
import io.chathub.web.Languages;
import io.chathub.web.Notices;
import io.chathub.web.view.Form;
import io.chathub.web.view.Page;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All inboxes, and a further one. */
@Controller
@RequestMapping("/app/settings/inboxes")
class InboxListPages {
    private final Inboxes inboxes;
    private final InboxViews views;

    InboxListPages(Inboxes inboxes, InboxViews views) {
        this.inboxes = inboxes;
        this.views = views;
    }

    @GetMapping
    String list(AgentActor agent, @ModelAttribute("page") Page page, Model model) {
        agent.require(Permission.INBOXES_MANAGE);
        return show(agent, Form.of("name", "", "language", page.texts().language()), page, model);
    }

    @PostMapping
    String create(
            AgentActor agent,
            @RequestParam String name,
            @RequestParam String language,
            @ModelAttribute("page") Page page,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            var inbox = inboxes.create(agent, name, Languages.best(language));
            Notices.show(redirect, "inboxes.created");
            return "redirect:/app/settings/inboxes/" + inbox.id() + "/widget";
        } catch (UserError error) {
            response.setStatus(error.kind().status());
            var form = InboxForms.refused(Form.of("name", name, "language", language), error, page.texts());
            return show(agent, form, page, model);
        }
    }

    private String show(AgentActor agent, Form form, Page page, Model model) {
        var all = inboxes.all(agent.organization());
        model.addAttribute("inboxes", views.of(agent.organization(), all, page.texts()));
        model.addAttribute(Forms.ATTRIBUTE, form);
        return "console/inboxes/list";
    }
}
