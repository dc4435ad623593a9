package io.chathub.knowledge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The word lists beside this package: function words, everyday spellings, concepts. */
final class LanguageResources {

    private static final List<String> CONCEPT_LANGUAGES =
            List.of(Language.ENGLISH, Language.CHINESE, Language.INDONESIAN);

    private static final Map<String, Set<String>> FUNCTION_WORDS = readFunctionWords();
    private static final Map<String, Map<String, String>> SPELLINGS = readSpellings();

    private LanguageResources() {}

    static Set<String> functionWords(String language) {
        return FUNCTION_WORDS.getOrDefault(language, Set.of());
    }

    static Map<String, String> spellings(String language) {
        return SPELLINGS.getOrDefault(language, Map.of());
    }

    /** Expressions of a language and the concepts each may stand for. */
    static Map<String, Set<String>> concepts(String language) {
        var column = CONCEPT_LANGUAGES.indexOf(language);
        var concepts = new HashMap<String, Set<String>>();
        if (column >= 0) {
            lines("concepts.txt").forEach(line -> addConcept(concepts, line, column));
        }
        return concepts;
    }

    private static void addConcept(Map<String, Set<String>> concepts, String line, int column) {
        var colon = line.indexOf(':');
        var expressions = line.substring(colon + 1).split("/")[column];
        for (var expression : expressions.split(",")) {
            concepts.merge(expression.strip(), Set.of(line.substring(0, colon)), LanguageResources::union);
        }
    }

    static <T> Set<T> union(Set<T> one, Set<T> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, Set<String>> readFunctionWords() {
        return sections("function-words.txt").entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        section -> section.getValue().stream()
                                .flatMap(line -> Stream.of(line.split("\\s+")))
                                .collect(Collectors.toUnmodifiableSet())));
    }

    private static Map<String, Map<String, String>> readSpellings() {
        return sections("spellings.txt").entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        section -> section.getValue().stream()
                                .map(line -> line.split("="))
                                .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]))));
    }

    private static Map<String, List<String>> sections(String name) {
        var sections = new HashMap<String, List<String>>();
        List<String> current = new ArrayList<>();
        for (var line : lines(name)) {
            if (line.startsWith("[")) {
                current = new ArrayList<>();
                sections.put(line.substring(1, line.length() - 1), current);
            } else {
                current.add(line);
            }
        }
        return sections;
    }

    private static List<String> lines(String name) {
        var stream = Objects.requireNonNull(LanguageResources.class.getResourceAsStream("/knowledge/" + name), name);
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
