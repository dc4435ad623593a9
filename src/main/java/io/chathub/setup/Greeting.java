package io.chathub.setup;

import io.chathub.web.PublicAddress;
import java.io.PrintStream;

/** What the console shows when everything is ready. */
record Greeting(PublicAddress address, Credentials credentials) {

    void print(PrintStream out) {
        out.println();
        out.println("ChatHub is ready.");
        out.println();
        line(out, "Start page", address.of("/"));
        if (credentials.get("demo.widget-token").isPresent()) {
            line(out, "Demo shop", address.of("/demo"));
            line(out, "Support desk", address.of("/app"));
            login(out, "  as agent", "demo.agent");
            login(out, "  as owner", "demo.owner");
        }
        line(out, "Operator", address.of("/platform"));
        login(out, "  as operator", "operator");
        out.println();
        line(out, "Logins are kept in", credentials.path());
        out.println();
    }

    private void login(PrintStream out, String label, String key) {
        credentials
                .get(key + ".email")
                .ifPresent(email -> line(
                        out,
                        label,
                        email + "   " + credentials.get(key + ".password").orElse("")));
    }

    private static void line(PrintStream out, String label, String value) {
        out.printf("  %-20s %s%n", label, value);
    }
}
