package io.chathub.console.inboxes;

import io.chathub.console.inboxes.InboxForms.General;
import io.chathub.console.inboxes.InboxForms.Widget;
import io.chathub.conversations.Inbox;
import io.chathub.conversations.InboxId;
import io.chathub.conversations.Inboxes;
import io.chathub.organizations.Actor.AgentActor;
import io.chathub.organizations.Permission;
import io.chathub.shared.UserError;
import io.chathub.web.Forms;
import io.chathub.web.Notices;
import io.chathub.web.view.Form;
import io.chathub.web.view.Page;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One inbox: how it is called and answered, and its widget. */
@Controller
@RequestMapping("/app/settings/inboxes/{id}")
class InboxSettingsPages {
    private static final String GENERAL = "console/inboxes/general";
    private static final String WIDGET = "console/inboxes/widget";

    private final Inboxes inboxes;
    private final InboxViews views;

    InboxSettingsPages(Inboxes inboxes, InboxViews views) {
        this.inboxes = inboxes;
        this.views = views;
    }

    @GetMapping
    String general(AgentActor agent, @PathVariable String id, @ModelAttribute("page") Page page, Model model) {
        var inbox = inbox(agent, id);
        return show(GENERAL, agent, inbox, General.of(inbox).form(), page, model);
    }

    @PostMapping
    String changeGeneral(
            AgentActor agent,
            @PathVariable String id,
            @ModelAttribute General general,
            @ModelAttribute("page") Page page,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var inbox = inbox(agent, id);
        try {
            inboxes.change(agent, inbox.id(), general.settings(inbox));
        } catch (UserError error) {
            response.setStatus(error.kind().status());
            return show(GENERAL, agent, inbox, InboxForms.refused(general.form(), error, page.texts()), page, model);
        }
        Notices.show(redirect, "inboxes.saved");
        return "redirect:/app/settings/inboxes/" + inbox.id();
    }

    @GetMapping("/widget")
    String widget(AgentActor agent, @PathVariable String id, @ModelAttribute("page") Page page, Model model) {
        var inbox = inbox(agent, id);
        return show(WIDGET, agent, inbox, Widget.of(inbox).form(), page, model);
    }

    @PostMapping("/widget")
    String changeWidget(
            AgentActor agent,
            @PathVariable String id,
            @ModelAttribute Widget widget,
            @ModelAttribute("page") Page page,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var inbox = inbox(agent, id);
        try {
            inboxes.change(agent, inbox.id(), widget.settings(inbox));
        } catch (UserError error) {
            response.setStatus(error.kind().status());
            return show(WIDGET, agent, inbox, InboxForms.refused(widget.form(), error, page.texts()), page, model);
        }
        Notices.show(redirect, "inboxes.saved");
        return "redirect:/app/settings/inboxes/" + inbox.id() + "/widget";
    }

    /** Only when asked for, so that it is on no screen by accident. */
    @GetMapping("/secret")
    String secret(AgentActor agent, @PathVariable String id, Model model) {
        model.addAttribute("secret", inboxes.identitySecret(agent, InboxId.of(id)));
        return "console/inboxes/secret";
    }

    private Inbox inbox(AgentActor agent, String id) {
        agent.require(Permission.INBOXES_MANAGE);
        return inboxes.get(agent.organization(), InboxId.of(id));
    }

    private String show(String template, AgentActor agent, Inbox inbox, Form form, Page page, Model model) {
        model.addAttribute("inbox", views.of(agent.organization(), inbox, page.texts()));
        model.addAttribute(Forms.ATTRIBUTE, form);
        return template;
    }
}
