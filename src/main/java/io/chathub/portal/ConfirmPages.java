package io.chathub.portal;

import io.chathub.identity.ConfirmEmail;
import io.chathub.identity.EmailAddress;
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

/** Where the link of the confirmation mail leads. */
@Controller
class ConfirmPages {
    private final ConfirmEmail emails;
    private final SignInLimits limits;
    private final Forms forms;

    ConfirmPages(ConfirmEmail emails, SignInLimits limits, Forms forms) {
        this.emails = emails;
        this.limits = limits;
        this.forms = forms;
    }

    /** Asks for a click: programs that check mails for dangerous links open them too. */
    @GetMapping("/confirm")
    String ask(@RequestParam(defaultValue = "") String token, Model model, HttpServletResponse response) {
        var form = Form.of("token", token, "email", "");
        model.addAttribute(Forms.ATTRIBUTE, form);
        try {
            emails.owner(token);
        } catch (UserError error) {
            forms.refuse(model, response, form, error);
        }
        return "portal/confirm";
    }

    @PostMapping("/confirm")
    String confirm(@RequestParam String token, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        try {
            emails.confirm(token);
        } catch (UserError error) {
            forms.refuse(model, response, Form.of("token", "", "email", ""), error);
            return "portal/confirm";
        }
        Notices.show(redirect, "portal.confirm.done");
        return "redirect:/login";
    }

    @PostMapping("/confirm/resend")
    String resend(@RequestParam String email, Model model, HttpServletRequest request, HttpServletResponse response) {
        try {
            limits.requireMail(request.getRemoteAddr());
            emails.requestAgain(new EmailAddress(email));
        } catch (UserError error) {
            forms.refuse(model, response, Form.of("token", "", "email", email), error);
            return "portal/confirm";
        }
        model.addAttribute("email", email);
        return "portal/check-mail";
    }
}
