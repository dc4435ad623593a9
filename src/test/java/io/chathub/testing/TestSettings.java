package io.chathub.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

final class TestSettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "chathub.data=" + dataFolder(),
                        "chathub.demo=false",
                        "chathub.db.url=" + TestServer.url(),
                        // All tests come from one address.
                        "chathub.sign-in.attempts-per-minute=100000",
                        "chathub.sign-in.mails-per-hour=100000")
                .applyTo(context);
    }

    private static Path dataFolder() {
        try {
            Files.createDirectories(Path.of("target"));
            return Files.createTempDirectory(Path.of("target"), "test-data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
