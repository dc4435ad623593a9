package io.chathub;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    @Test
    void modules_keep_to_their_walls() {
        ApplicationModules.of(ChatHub.class).verify();
    }
}
