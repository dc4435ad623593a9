package io.chathub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files stay small enough to be read at once. */
class SizeTests {
    private static final int MOST_LINES = 300;
    private static final int MOST_LINES_OF_A_TEST = 450;
    private static final int MOST_LINES_OF_A_TEMPLATE = 120;
    private static final List<String> SOURCES = List.of(".java", ".ts", ".js", ".css", ".jte");

    @Test
    void no_source_is_longer_than_a_few_screens() {
        assertThat(sources(Path.of("src"))
                        .filter(file -> lines(file) > limit(file))
                        .toList())
                .isEmpty();
    }

    private static int limit(Path file) {
        if (file.toString().endsWith(".jte")) {
            return MOST_LINES_OF_A_TEMPLATE;
        }
        return file.startsWith("src/test") ? MOST_LINES_OF_A_TEST : MOST_LINES;
    }

    private static Stream<Path> sources(Path root) {
        try {
            return Files.walk(root).filter(file -> SOURCES.stream().anyMatch(file.toString()::endsWith));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long lines(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
