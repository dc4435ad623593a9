package io.chathub.setup;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether this installation has the demo: yes by itself on the embedded database, elsewhere only on demand. */
@Component
class DemoSwitch {
    private final boolean on;

    DemoSwitch(@Value("${chathub.demo:auto}") String setting, @Value("${chathub.db.url:}") String externalDatabase) {
        this.on = setting.equals("auto") ? externalDatabase.isBlank() : Boolean.parseBoolean(setting);
    }

    boolean on() {
        return on;
    }
}
