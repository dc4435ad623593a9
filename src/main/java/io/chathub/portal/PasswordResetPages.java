package io.chathub.portal;

import io.chathub.identity.EmailAddress;
import io.chathub.identity.RequestPasswordReset;
import io.chathub.identity.ResetPassword;
import io.chathub.identity.SignInLimits;
import io.chathub.shared.UserError;
import io.chathub.web.Forms;
import io.chathub.web.Notices;
import io.chathub.web.view.Form;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** For who has forgotten the password. */
@Controller
class PasswordResetPages {
    private final RequestPasswordReset request;
    private final ResetPassword reset;
    private final SignInLimits limits;
    private final Forms forms;

    PasswordResetPages(RequestPasswordReset request, ResetPassword reset, SignInLimits limits, Forms forms) {
        this.request = request;
        this.reset = reset;
        this.limits = limits;
        this.forms = forms;
    }

    @GetMapping("/forgot-password")
    String ask(Model model) {
        model.addAttribute(Forms.ATTRIBUTE, Form.of("email", ""));
        return "portal/forgot-password";
    }

    @PostMapping("/forgot-password")
    String send(@RequestParam String email, Model model, HttpServletRequest http, HttpServletResponse response) {
        try {
            limits.requireMail(http.getRemoteAddr());
            request.request(new EmailAddress(email));
        } catch (UserError error) {
            forms.refuse(model, response, Form.of("email", email), error);
            return "portal/forgot-password";
        }
        model.addAttribute("email", email);
        return "portal/check-mail";
    }

    @GetMapping("/reset-password")
    String choose(@RequestParam(defaultValue = "") String token, Model model, HttpServletResponse response) {
        var form = Form.of("token", token, "password", "");
        model.addAttribute(Forms.ATTRIBUTE, form);
        try {
            reset.requireGood(token);
        } catch (UserError error) {
            forms.refuse(model, response, Form.of("password", ""), error);
        }
        return "portal/reset-password";
    }

    @PostMapping("/reset-password")
    String reset(
            @RequestParam String token,
            @RequestParam String password,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            reset.reset(token, password);
        } catch (UserError error) {
            var stillGood = !error.code().equals("link_expired");
            forms.refuse(model, response, Form.of("token", stillGood ? token : "", "password", ""), error);
            return "portal/reset-password";
        }
        Notices.show(redirect, "portal.reset.done");
        return "redirect:/login";
    }
}
