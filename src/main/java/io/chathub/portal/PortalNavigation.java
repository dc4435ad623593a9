package io.chathub.portal;

import io.chathub.web.view.NavigationEntry;
import io.chathub.web.view.NavigationEntry.Menu;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class PortalNavigation {

    @Bean
    NavigationEntry myOrganizationsEntry() {
        return entry(10, "/my", "building", "portal.my.title");
    }

    @Bean
    NavigationEntry profileEntry() {
        return entry(20, "/my/profile", "person", "portal.profile.title");
    }

    @Bean
    NavigationEntry passwordEntry() {
        return entry(30, "/my/password", "shield", "portal.password.title");
    }

    @Bean
    NavigationEntry sessionsEntry() {
        return entry(40, "/my/sessions", "eye", "portal.sessions.title");
    }

    private static NavigationEntry entry(int order, String path, String icon, String text) {
        return new NavigationEntry(Menu.SETTINGS_PERSONAL, order, path, icon, text, null);
    }
}
