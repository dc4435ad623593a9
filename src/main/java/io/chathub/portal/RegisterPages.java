package io.chathub.portal;

import io.chathub.identity.EmailAddress;
import io.chathub.identity.NewUser;
import io.chathub.identity.SignInLimits;
import io.chathub.identity.SignedInUser;
import io.chathub.organizations.NewOrganization;
import io.chathub.organizations.RegisterOrganization;
import io.chathub.shared.UserError;
import io.chathub.web.Forms;
import io.chathub.web.view.Form;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing up. */
@Controller
class RegisterPages {
    private final RegisterOrganization register;
    private final SignInLimits limits;
    private final Forms forms;

    RegisterPages(RegisterOrganization register, SignInLimits limits, Forms forms) {
        this.register = register;
        this.limits = limits;
        this.forms = forms;
    }

    @GetMapping("/register")
    String form(Model model) {
        if (SignedInUser.current().isPresent()) {
            return "redirect:/my";
        }
        model.addAttribute(Forms.ATTRIBUTE, Form.of("organization", "", "name", "", "email", "", "password", ""));
        return "portal/register";
    }

    @PostMapping("/register")
    String register(
            @RequestParam String organization,
            @RequestParam String name,
            @RequestParam String email,
            @RequestParam String password,
            @RequestParam(defaultValue = "") String timezone,
            Locale locale,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            limits.requireMail(request.getRemoteAddr());
            var person = new NewUser(new EmailAddress(email), name, password, locale);
            register.register(person, new NewOrganization(organization, locale, TimeZones.known(timezone)));
        } catch (UserError error) {
            var form = Form.of("organization", organization, "name", name, "email", email, "password", "");
            forms.refuse(model, response, form, error);
            return "portal/register";
        }
        model.addAttribute("email", email);
        return "portal/check-mail";
    }
}
