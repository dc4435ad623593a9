package io.chathub.console;

import io.chathub.web.view.NavigationEntry;
import io.chathub.web.view.NavigationEntry.Menu;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ConsoleNavigation {

    @Bean
    NavigationEntry inboxEntry() {
        return new NavigationEntry(Menu.CONSOLE, 10, "/app", "inbox", "console.inbox", "conversations.read");
    }

    @Bean
    NavigationEntry botsEntry() {
        return new NavigationEntry(Menu.SETTINGS_SUPPORT, 30, BotPages.PATH, "bot", "console.bots", "bots.manage");
    }
}
