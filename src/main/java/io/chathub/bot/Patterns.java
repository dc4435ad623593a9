package io.chathub.bot;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lists of patterns, one a line under a heading in brackets, and the form of a message they are written for. */
final class Patterns {

    /** Longer messages are about something. */
    private static final int LONGEST = 300;

    private Patterns() {}

    /** The patterns of a file by heading; those under one heading are alternatives. */
    static Map<String, Pattern> read(String name) {
        var alternatives = new HashMap<String, StringBuilder>();
        var heading = "";
        for (var line : lines(name)) {
            if (line.startsWith("[") && line.endsWith("]")) {
                heading = line.substring(1, line.length() - 1);
            } else {
                alternatives
                        .computeIfAbsent(heading, any -> new StringBuilder())
                        .append('|')
                        .append(line);
            }
        }
        return alternatives.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        entry -> Pattern.compile(entry.getValue().substring(1))));
    }

    static Pattern only(Map<String, Pattern> patterns, String heading) {
        return Objects.requireNonNull(patterns.get(heading), heading);
    }

    /** Lower case, words separated by single spaces, without punctuation; empty when too long to be a mere phrase. */
    static String plain(String message) {
        if (message.length() > LONGEST) {
            return "";
        }
        return Normalizer.normalize(message, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("['’`]", "")
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ")
                .strip();
    }

    private static List<String> lines(String name) {
        var stream = Objects.requireNonNull(Patterns.class.getResourceAsStream("/bot/" + name), name);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
