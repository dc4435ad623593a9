package io.chathub.portal;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What ChatHub is. */
@Controller
class LandingPage {

    @GetMapping("/")
    String show() {
        return "portal/landing";
    }
}
