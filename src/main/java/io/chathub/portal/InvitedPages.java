package io.chathub.portal;

import io.chathub.identity.SignedInUser;
import io.chathub.identity.StartSession;
import io.chathub.identity.User;
import io.chathub.identity.Users;
import io.chathub.organizations.AcceptInvitation;
import io.chathub.organizations.CurrentOrganization;
import io.chathub.shared.UserError;
import io.chathub.web.Forms;
import io.chathub.web.view.Form;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the link of an invitation leads: somebody new fills in a form, a user signs in and accepts. */
@Controller
@RequestMapping("/invitations/{token}")
class InvitedPages {
    private final AcceptInvitation accept;
    private final Users users;
    private final StartSession sessions;
    private final Forms forms;

    InvitedPages(AcceptInvitation accept, Users users, StartSession sessions, Forms forms) {
        this.accept = accept;
        this.users = users;
        this.sessions = sessions;
        this.forms = forms;
    }

    @GetMapping
    String show(@PathVariable String token, Model model) {
        show(token, model, Form.of("name", "", "password", ""));
        return "portal/invitation";
    }

    /** Somebody new. */
    @PostMapping
    String register(
            @PathVariable String token,
            @RequestParam String name,
            @RequestParam String password,
            Locale locale,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var offer = accept.look(token);
        try {
            var user = accept.asNewUser(token, name, password, locale);
            sessions.start(user, request, response);
        } catch (UserError error) {
            show(token, model, Form.of());
            forms.refuse(model, response, Form.of("name", name, "password", ""), error);
            return "portal/invitation";
        }
        CurrentOrganization.choose(request, offer.organization());
        return "redirect:/app";
    }

    /** Somebody who is signed in. */
    @PostMapping("/acceptance")
    String accept(@PathVariable String token, HttpServletRequest request) {
        var user = signedIn().orElseThrow(() -> new UserError(UserError.Kind.UNAUTHORIZED, "unauthorized"));
        CurrentOrganization.choose(request, accept.asUser(token, user));
        return "redirect:/app";
    }

    private void show(String token, Model model, Form form) {
        var offer = accept.look(token);
        model.addAttribute("token", token);
        model.addAttribute("offer", offer);
        model.addAttribute(
                "right",
                signedIn().filter(user -> user.email().equals(offer.email())).isPresent());
        model.addAttribute(
                "signedIn", signedIn().map(user -> user.email().value()).orElse(""));
        model.addAttribute(Forms.ATTRIBUTE, form);
    }

    private Optional<User> signedIn() {
        return SignedInUser.current().flatMap(users::find);
    }
}
