package io.chathub.setup;

import io.chathub.shared.UserError;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The demo shop: a page as a customer of ChatHub might have it, with the widget's one line. */
@Controller
class DemoPages {
    private final Credentials credentials;
    private final DemoSwitch demo;

    DemoPages(Credentials credentials, DemoSwitch demo) {
        this.credentials = credentials;
        this.demo = demo;
    }

    @GetMapping("/demo")
    String shop(Model model) {
        if (!demo.on()) {
            throw UserError.notFound();
        }
        model.addAttribute("token", credentials.get("demo.widget-token").orElseThrow(UserError::notFound));
        return "setup/shop";
    }
}
