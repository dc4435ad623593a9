package io.chathub.portal;

import io.chathub.identity.SignedInUser;
import io.chathub.identity.Users;
import io.chathub.organizations.Seats;
import io.chathub.shared.UserError;
import io.chathub.shared.UserId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What a user sees of themselves, whichever organization they work for. */
@Controller
class MyPages {
    private final Users users;
    private final Seats seats;

    MyPages(Users users, Seats seats) {
        this.users = users;
        this.seats = seats;
    }

    @GetMapping("/my")
    String organizations(Model model) {
        var user = users.find(signedIn()).orElseThrow(UserError::notFound);
        model.addAttribute("user", user);
        model.addAttribute("seats", seats.of(user.id()));
        return "portal/my";
    }

    static UserId signedIn() {
        return SignedInUser.current().orElseThrow(() -> new UserError(UserError.Kind.UNAUTHORIZED, "unauthorized"));
    }
}
