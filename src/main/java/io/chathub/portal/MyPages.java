package io.chathub.portal;

import io.chathub.identity.SignedInUser;
import io.chathub.identity.User;
import io.chathub.identity.Users;
import io.chathub.organizations.CreateOrganization;
import io.chathub.organizations.CurrentOrganization;
import io.chathub.organizations.NewOrganization;
import io.chathub.organizations.Seats;
import io.chathub.shared.OrganizationId;
import io.chathub.shared.UserError;
import io.chathub.web.Forms;
import io.chathub.web.RateLimiter;
import io.chathub.web.view.Form;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A user's organizations, and the way from one to the other. */
@Controller
class MyPages {
    private final RateLimiter creations = new RateLimiter(10, Duration.ofHours(1));
    private final Users users;
    private final Seats seats;
    private final CreateOrganization create;
    private final Forms forms;

    MyPages(Users users, Seats seats, CreateOrganization create, Forms forms) {
        this.users = users;
        this.seats = seats;
        this.create = create;
        this.forms = forms;
    }

    @GetMapping("/my")
    String organizations(Model model) {
        show(model, user());
        model.addAttribute(Forms.ATTRIBUTE, Form.of("organization", ""));
        return "portal/my";
    }

    @PostMapping("/my/organizations/{id}")
    String open(@PathVariable String id, HttpServletRequest request) {
        var wanted = OrganizationId.of(id);
        var seat = seats.of(user().id()).stream()
                .filter(candidate -> candidate.organization().equals(wanted))
                .findFirst()
                .orElseThrow(UserError::notFound);
        CurrentOrganization.choose(request, seat.organization());
        return "redirect:/app";
    }

    @PostMapping("/my/organizations")
    String create(
            @RequestParam String organization,
            @RequestParam(defaultValue = "") String timezone,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var user = user();
        try {
            creations.require(user.id().toString());
            var wanted = new NewOrganization(organization, user.locale(), TimeZones.known(timezone));
            CurrentOrganization.choose(request, create.create(wanted, user).organization());
        } catch (UserError error) {
            show(model, user);
            forms.refuse(model, response, Form.of("organization", organization), error);
            return "portal/my";
        }
        return "redirect:/app";
    }

    private void show(Model model, User user) {
        model.addAttribute("seats", seats.of(user.id()));
    }

    private User user() {
        return users.find(SignedInUser.require()).orElseThrow(UserError::notFound);
    }
}
