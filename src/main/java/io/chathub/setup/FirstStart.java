package io.chathub.setup;

import io.chathub.identity.CreateUser;
import io.chathub.identity.EmailAddress;
import io.chathub.identity.NewUser;
import io.chathub.shared.Progress;
import io.chathub.shared.Tokens;
import io.chathub.shared.UserError;
import io.chathub.web.PublicAddress;
import java.util.Locale;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Makes what a new installation needs, once, and says where to go. Every step that is done is not done again. */
@Component
@Order(100)
class FirstStart implements ApplicationRunner {
    private static final String OPERATOR_EMAIL = "operator@chathub.example";

    private final Credentials credentials;
    private final CreateUser users;
    private final DemoOrganization demo;
    private final DemoSwitch demoSwitch;
    private final PublicAddress address;
    private final Progress progress;

    FirstStart(
            Credentials credentials,
            CreateUser users,
            DemoOrganization demo,
            DemoSwitch demoSwitch,
            PublicAddress address,
            Progress progress) {
        this.credentials = credentials;
        this.users = users;
        this.demo = demo;
        this.demoSwitch = demoSwitch;
        this.address = address;
        this.progress = progress;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        createOperator();
        if (demoSwitch.on()) {
            progress.say(demo.exists() ? "Opening the demo shop ..." : "Creating the demo shop ...");
            demo.create();
        }
        new Greeting(address, credentials, progress).print();
    }

    private void createOperator() {
        if (credentials.get("operator.email").isPresent()) {
            return;
        }
        var password = Tokens.random("");
        try {
            users.operator(new NewUser(new EmailAddress(OPERATOR_EMAIL), "Operator", password, Locale.ENGLISH));
            credentials.put("operator.password", password);
            credentials.put("operator.email", OPERATOR_EMAIL);
        } catch (UserError existing) {
            // this database has an operator from another data folder; the login is kept there
        }
    }
}
