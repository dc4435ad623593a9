package io.chathub.console.knowledge;

import io.chathub.organizations.Permission;
import io.chathub.web.view.NavigationEntry;
import io.chathub.web.view.NavigationEntry.Menu;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class KnowledgeMenu {

    @Bean
    NavigationEntry knowledgeEntry() {
        return new NavigationEntry(
                Menu.CONSOLE, 30, "/app/knowledge", "book", "knowledge.title", Permission.KNOWLEDGE_READ.code());
    }
}
