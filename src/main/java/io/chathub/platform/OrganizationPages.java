package io.chathub.platform;

import io.chathub.organizations.OrganizationDirectory;
import io.chathub.organizations.OrganizationStatus;
import io.chathub.organizations.SuspendOrganization;
import io.chathub.shared.Cursor;
import io.chathub.shared.OrganizationId;
import io.chathub.web.Notices;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** All organizations of the installation. */
@Controller("platformOrganizationPages")
class OrganizationPages {
    private final OrganizationDirectory directory;
    private final SuspendOrganization suspend;
    private final OperatorRecord operator;

    OrganizationPages(OrganizationDirectory directory, SuspendOrganization suspend, OperatorRecord operator) {
        this.directory = directory;
        this.suspend = suspend;
        this.operator = operator;
    }

    @GetMapping("/platform")
    String list(
            @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        operator.require("operator.organizations_listed", "organizations");
        var page = directory.list(search, parse(status), Cursor.parse(after, 1));
        model.addAttribute("entries", page.items());
        model.addAttribute("search", search);
        model.addAttribute("status", status);
        if (page.next() != null) {
            var older = UriComponentsBuilder.fromPath("/platform")
                    .queryParam("search", "{search}")
                    .queryParam("status", "{status}")
                    .queryParam("after", "{after}");
            model.addAttribute(
                    "older",
                    older.encode().build(search, status, page.next().toString()).toString());
        }
        return "platform/organizations";
    }

    @PostMapping("/platform/organizations/{id}/suspension")
    String suspend(@PathVariable String id, RedirectAttributes redirect) {
        var organization = OrganizationId.of(id);
        suspend.suspend(
                organization, operator.require("operator.organization_suspended", "organization:" + organization));
        Notices.show(redirect, "platform.suspended");
        return "redirect:/platform";
    }

    @PostMapping("/platform/organizations/{id}/resumption")
    String resume(@PathVariable String id, RedirectAttributes redirect) {
        var organization = OrganizationId.of(id);
        suspend.resume(organization, operator.require("operator.organization_resumed", "organization:" + organization));
        Notices.show(redirect, "platform.resumed");
        return "redirect:/platform";
    }

    private static @Nullable OrganizationStatus parse(String status) {
        return Arrays.stream(OrganizationStatus.values())
                .filter(known -> known.name().equals(status))
                .findFirst()
                .orElse(null);
    }
}
