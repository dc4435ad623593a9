package io.chathub.platform;

import io.chathub.web.view.NavigationEntry;
import io.chathub.web.view.NavigationEntry.Menu;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class PlatformNavigation {

    @Bean
    NavigationEntry platformOrganizationsEntry() {
        return new NavigationEntry(Menu.PLATFORM, 10, "/platform", "building", "platform.organizations", null);
    }

    @Bean
    NavigationEntry platformMailsEntry() {
        return new NavigationEntry(Menu.PLATFORM, 20, "/platform/mails", "mail", "platform.mails", null);
    }

    @Bean
    NavigationEntry platformRecordEntry() {
        return new NavigationEntry(Menu.PLATFORM, 30, "/platform/record", "shield", "platform.record", null);
    }
}
