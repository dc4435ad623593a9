package io.chathub.console;

import io.chathub.organizations.Permission;
import io.chathub.web.view.NavigationEntry;
import io.chathub.web.view.NavigationEntry.Menu;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ConsoleNavigation {

    @Bean
    NavigationEntry inboxEntry() {
        return new NavigationEntry(
                Menu.CONSOLE, 10, "/app", "inbox", "console.inbox", Permission.CONVERSATIONS_READ.code());
    }

    @Bean
    NavigationEntry settingsEntry() {
        return new NavigationEntry(Menu.CONSOLE, 90, "/app/settings", "settings", "ui.settings", null);
    }

    @Bean
    NavigationEntry inboxSettingsEntry() {
        return new NavigationEntry(
                Menu.SETTINGS_SUPPORT,
                10,
                "/app/settings/inboxes",
                "inbox",
                "inboxes.title",
                Permission.INBOXES_MANAGE.code());
    }

    @Bean
    NavigationEntry botsEntry() {
        return new NavigationEntry(Menu.SETTINGS_SUPPORT, 30, BotPages.PATH, "bot", "console.bots", "bots.manage");
    }
}
