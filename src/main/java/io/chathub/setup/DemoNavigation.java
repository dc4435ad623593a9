package io.chathub.setup;

import io.chathub.web.view.NavigationEntry;
import io.chathub.web.view.NavigationEntry.Menu;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Public pages lead to the demo shop where there is one. */
@Configuration
class DemoNavigation {

    @Bean
    @Nullable
    NavigationEntry demoEntry(DemoSwitch demo) {
        return demo.on() ? new NavigationEntry(Menu.PUBLIC, 10, "/demo", "chat", "ui.public.demo", null) : null;
    }
}
