package io.chathub.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessageBundleTests {
    private static final Path MESSAGES = Path.of("src/main/resources/messages");

    static Stream<Path> bundles() throws IOException {
        try (var files = Files.list(MESSAGES)) {
            return files.filter(file -> !file.getFileName().toString().contains("_")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void all_languages_say_the_same_things(Path english) throws IOException {
        var texts = load(english);
        for (var language : new String[] {"_zh_CN", "_id"}) {
            var translated = load(english.resolveSibling(
                    english.getFileName().toString().replace(".properties", language + ".properties")));
            assertThat(translated.keySet()).as(language).isEqualTo(texts.keySet());
            texts.stringPropertyNames()
                    .forEach(key -> assertThat(arguments(translated.getProperty(key)))
                            .as("arguments of %s in %s", key, language)
                            .isEqualTo(arguments(texts.getProperty(key))));
        }
    }

    private static int arguments(String pattern) {
        return new MessageFormat(pattern).getFormatsByArgumentIndex().length;
    }

    private static Properties load(Path file) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }
}
