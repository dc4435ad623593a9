package io.chathub.setup;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A start for practice: shows the first pages to itself and ends, so that the JVM can write down which classes a start
 * needs. The launcher keeps what was written as the AOT cache of the next start.
 */
@Component
@ConditionalOnBooleanProperty("chathub.rehearsal")
@Order(200)
class Rehearsal implements ApplicationRunner {
    private static final List<String> PAGES =
            List.of("/", "/login", "/demo", "/widget.js", "/css/base.css", "/actuator/health");

    private final WebServerApplicationContext program;

    Rehearsal(WebServerApplicationContext program) {
        this.program = program;
    }

    @Override
    public void run(ApplicationArguments arguments) throws Exception {
        var server = program.getWebServer();
        if (server == null) {
            throw new IllegalStateException("A rehearsal needs the web server");
        }
        try (var visitor = HttpClient.newHttpClient()) {
            for (var page : PAGES) {
                var address = URI.create("http://127.0.0.1:" + server.getPort() + page);
                visitor.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
            }
        }
        Thread.ofPlatform().start(() -> System.exit(SpringApplication.exit(program)));
    }
}
