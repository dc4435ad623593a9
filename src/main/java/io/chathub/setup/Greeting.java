package io.chathub.setup;

import io.chathub.shared.Progress;
import io.chathub.web.PublicAddress;

/** What the console shows when everything is ready. */
record Greeting(PublicAddress address, Credentials credentials, Progress progress) {

    void print() {
        progress.say("");
        progress.say("ChatHub is ready.");
        progress.say("");
        line("Start page", address.of("/"));
        if (credentials.get("demo.widget-token").isPresent()) {
            line("Demo shop", address.of("/demo"));
            line("Support desk", address.of("/app"));
            login("  as agent", "demo.agent");
            login("  as owner", "demo.owner");
        }
        line("Operator", address.of("/platform"));
        login("  as operator", "operator");
        progress.say("");
        line("Logins are kept in", credentials.path());
        progress.say("");
    }

    private void login(String label, String key) {
        credentials.get(key + ".email").ifPresent(email -> {
            var password = credentials.get(key + ".password").orElse("");
            line(label, email + "   " + password);
        });
    }

    private void line(String label, String value) {
        progress.say("  %-20s %s".formatted(label, value));
    }
}
