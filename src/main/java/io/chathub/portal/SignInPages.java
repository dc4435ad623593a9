package io.chathub.portal;

import io.chathub.identity.EmailAddress;
import io.chathub.identity.NextPage;
import io.chathub.identity.SignIn;
import io.chathub.identity.SignInLimits;
import io.chathub.identity.SignedInUser;
import io.chathub.identity.StartSession;
import io.chathub.identity.User;
import io.chathub.organizations.OpenOrganizations;
import io.chathub.organizations.OrganizationStatus;
import io.chathub.organizations.Seats;
import io.chathub.shared.UserError;
import io.chathub.web.Forms;
import io.chathub.web.view.Form;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The way in. */
@Controller
class SignInPages {
    private final SignIn signIn;
    private final SignInLimits limits;
    private final StartSession sessions;
    private final OpenOrganizations organizations;
    private final Seats seats;
    private final Forms forms;

    SignInPages(
            SignIn signIn,
            SignInLimits limits,
            StartSession sessions,
            OpenOrganizations organizations,
            Seats seats,
            Forms forms) {
        this.signIn = signIn;
        this.limits = limits;
        this.sessions = sessions;
        this.organizations = organizations;
        this.seats = seats;
        this.forms = forms;
    }

    @GetMapping("/login")
    String form(@RequestParam(defaultValue = "") String next, Model model) {
        if (SignedInUser.current().isPresent()) {
            return "redirect:" + NextPage.of(next).orElse("/my");
        }
        model.addAttribute(
                Forms.ATTRIBUTE, Form.of("email", "", "next", NextPage.of(next).orElse("")));
        return "portal/login";
    }

    @PostMapping("/login")
    String signIn(
            @RequestParam String email,
            @RequestParam String password,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var wanted = NextPage.of(next);
        try {
            limits.requireAttempt(request.getRemoteAddr());
            var user = signIn.check(new EmailAddress(email), password);
            organizations.ownedBy(user);
            sessions.start(user, request, response);
            return "redirect:" + wanted.orElseGet(() -> home(user));
        } catch (UserError error) {
            forms.refuse(model, response, Form.of("email", email, "next", wanted.orElse("")), error);
            model.addAttribute("unconfirmed", error.code().equals("confirmation_missing"));
            return "portal/login";
        }
    }

    /** Straight to the desk where there is no choice to make. */
    private String home(User user) {
        var open = seats.of(user.id()).stream()
                .filter(seat -> seat.status() == OrganizationStatus.ACTIVE)
                .count();
        if (open == 1) {
            return "/app";
        }
        return open == 0 && user.operator() ? "/platform" : "/my";
    }
}
