package io.chathub.organizations;

import io.chathub.organizations.Actor.AgentActor;
import io.chathub.shared.UserError;
import io.chathub.web.Forms;
import io.chathub.web.Languages;
import io.chathub.web.Notices;
import io.chathub.web.view.Form;
import io.chathub.web.view.Option;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The organization's own settings. */
@Controller
@RequestMapping("/app/settings/organization")
class OrganizationPages {
    private static final List<Option> TIMEZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(id -> id.equals("UTC")
                    || id.matches("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*"))
            .sorted()
            .map(id -> new Option(id, id.replace('_', ' ')))
            .toList();

    private final Organizations organizations;
    private final ChangeOrganization change;
    private final Forms forms;

    OrganizationPages(Organizations organizations, ChangeOrganization change, Forms forms) {
        this.organizations = organizations;
        this.change = change;
        this.forms = forms;
    }

    @GetMapping
    String show(AgentActor actor, Model model) {
        actor.require(Permission.ORGANIZATION_MANAGE);
        var organization = organizations.get(actor.organization());
        model.addAttribute("timezones", TIMEZONES);
        model.addAttribute(
                Forms.ATTRIBUTE,
                form(
                        organization.name(),
                        organization.locale().toLanguageTag(),
                        organization.timezone().getId()));
        return "organizations/organization";
    }

    @PostMapping
    String change(
            AgentActor actor,
            @RequestParam String organization,
            @RequestParam String language,
            @RequestParam String timezone,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            change.change(actor, organization, Languages.best(language), zone(timezone));
        } catch (UserError error) {
            model.addAttribute("timezones", TIMEZONES);
            forms.refuse(model, response, form(organization, language, timezone), error);
            return "organizations/organization";
        }
        Notices.show(redirect, "organization.changed");
        return "redirect:/app/settings/organization";
    }

    private static Form form(String name, String language, String timezone) {
        return Form.of("organization", name, "language", language, "timezone", timezone);
    }

    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            throw UserError.invalid("timezone_unknown");
        }
    }
}
