package io.chathub.portal;

import io.chathub.identity.ChangePassword;
import io.chathub.identity.ChangeProfile;
import io.chathub.identity.SignedInUser;
import io.chathub.identity.Users;
import io.chathub.shared.UserError;
import io.chathub.shared.UserId;
import io.chathub.web.Forms;
import io.chathub.web.Languages;
import io.chathub.web.Notices;
import io.chathub.web.view.Form;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/** A user's name, language and password. */
@Controller
class ProfilePages {
    private final Users users;
    private final ChangeProfile changeProfile;
    private final ChangePassword changePassword;
    private final Forms forms;

    ProfilePages(Users users, ChangeProfile changeProfile, ChangePassword changePassword, Forms forms) {
        this.users = users;
        this.changeProfile = changeProfile;
        this.changePassword = changePassword;
        this.forms = forms;
    }

    @GetMapping("/my/profile")
    String profile(Model model) {
        var user = users.find(id()).orElseThrow(UserError::notFound);
        model.addAttribute(
                Forms.ATTRIBUTE,
                form(user.name(), user.locale().toLanguageTag(), user.email().value()));
        return "portal/profile";
    }

    @PostMapping("/my/profile")
    String changeProfile(
            @RequestParam String name,
            @RequestParam String language,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var locale = Languages.best(language);
        try {
            changeProfile.change(id(), name, locale);
        } catch (UserError error) {
            var email =
                    users.find(id()).orElseThrow(UserError::notFound).email().value();
            forms.refuse(model, response, form(name, language, email), error);
            return "portal/profile";
        }
        Objects.requireNonNull(RequestContextUtils.getLocaleResolver(request)).setLocale(request, response, locale);
        Notices.show(redirect, "portal.profile.changed");
        return "redirect:/my/profile";
    }

    @GetMapping("/my/password")
    String password(Model model) {
        model.addAttribute(Forms.ATTRIBUTE, Form.of("current", "", "password", ""));
        return "portal/password";
    }

    @PostMapping("/my/password")
    String changePassword(
            @RequestParam String current,
            @RequestParam String password,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            changePassword.change(id(), current, password, request.getSession().getId());
        } catch (UserError error) {
            forms.refuse(model, response, Form.of("current", "", "password", ""), error);
            return "portal/password";
        }
        Notices.show(redirect, "portal.password.changed");
        return "redirect:/my/password";
    }

    private static Form form(String name, String language, String email) {
        return Form.of("name", name, "language", language, "email", email);
    }

    private static UserId id() {
        return SignedInUser.require();
    }
}
