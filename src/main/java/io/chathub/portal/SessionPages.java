package io.chathub.portal;

import io.chathub.identity.Sessions;
import io.chathub.identity.SignedInUser;
import io.chathub.web.Notices;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a user is signed in. */
@Controller
@RequestMapping("/my/sessions")
class SessionPages {
    private final Sessions sessions;

    SessionPages(Sessions sessions) {
        this.sessions = sessions;
    }

    @GetMapping
    String list(Model model, HttpServletRequest request) {
        var current = request.getSession().getId();
        model.addAttribute("sessions", sessions.list(SignedInUser.require(), current));
        return "portal/sessions";
    }

    @PostMapping("/end")
    String end(@RequestParam String handle, RedirectAttributes redirect) {
        sessions.end(SignedInUser.require(), handle);
        Notices.show(redirect, "portal.sessions.ended");
        return "redirect:/my/sessions";
    }

    @PostMapping("/end-others")
    String endOthers(HttpServletRequest request, RedirectAttributes redirect) {
        sessions.endOthers(SignedInUser.require(), request.getSession().getId());
        Notices.show(redirect, "portal.sessions.ended");
        return "redirect:/my/sessions";
    }
}
