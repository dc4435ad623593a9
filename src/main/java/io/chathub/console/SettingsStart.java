package io.chathub.console;

import io.chathub.organizations.Actor.AgentActor;
import io.chathub.shared.UserError;
import io.chathub.web.view.NavigationEntry;
import io.chathub.web.view.NavigationEntry.Menu;
import io.chathub.web.view.Page;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Leads to the first settings that somebody may see. */
@Controller
class SettingsStart {

    @GetMapping("/app/settings")
    String start(AgentActor agent, @ModelAttribute("page") Page page) {
        return Stream.of(Menu.SETTINGS_SUPPORT, Menu.SETTINGS_ORGANIZATION, Menu.SETTINGS_PERSONAL)
                .flatMap(menu -> page.menu(menu).stream())
                .findFirst()
                .map(NavigationEntry::path)
                .map("redirect:"::concat)
                .orElseThrow(UserError::forbidden);
    }
}
