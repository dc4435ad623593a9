package io.chathub.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Where the world reaches this installation. Never taken from a request: a forged Host header would put its own address
 * into a mail.
 */
@Component
public class PublicAddress {
    private final String configured;
    private final Environment environment;

    PublicAddress(@Value("${chathub.base-url:}") String configured, Environment environment) {
        this.configured = configured.strip().replaceFirst("/+$", "");
        this.environment = environment;
    }

    /** @param path starting with a slash */
    public String of(String path) {
        return base() + path;
    }

    private String base() {
        if (!configured.isEmpty()) {
            return configured;
        }
        var port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        return "http://localhost:" + port;
    }
}
