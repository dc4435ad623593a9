package io.chathub.organizations;

import io.chathub.web.view.NavigationEntry;
import io.chathub.web.view.NavigationEntry.Menu;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class OrganizationNavigation {

    @Bean
    NavigationEntry membersEntry() {
        return entry(10, "/app/settings/members", "users", "members.title", Permission.AGENTS_READ);
    }

    @Bean
    NavigationEntry apiKeysEntry() {
        return entry(20, "/app/settings/api-keys", "key", "api-keys.title", Permission.API_KEYS_MANAGE);
    }

    @Bean
    NavigationEntry organizationEntry() {
        return entry(
                30, "/app/settings/organization", "building", "organization.title", Permission.ORGANIZATION_MANAGE);
    }

    private static NavigationEntry entry(int order, String path, String icon, String text, Permission permission) {
        return new NavigationEntry(Menu.SETTINGS_ORGANIZATION, order, path, icon, text, permission.code());
    }
}
