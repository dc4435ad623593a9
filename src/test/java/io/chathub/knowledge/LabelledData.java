package io.chathub.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The demo shop, its labelled questions, and the public intent data where it is present. */
public final class LabelledData {

    private static final Path KNOWLEDGE = Path.of("src/main/resources/demo/knowledge.csv");
    private static final Path QUESTIONS = Path.of("src/test/resources/bot/demo-questions.csv");
    private static final Path BLIND_QUESTIONS = Path.of("src/test/resources/bot/blind-questions.csv");
    private static final Path INTENTS = Stream.of("..", "../..")
            .map(parent -> Path.of(parent, "shared/data/intents-en"))
            .filter(Files::isDirectory)
            .findFirst()
            .orElse(Path.of("../shared/data/intents-en"));

    /** @param expected question of the item that answers, empty when none does */
    public record Labelled(String question, String language, String expected) {

        /** The half that weights, word lists and knowledge were never tuned on. */
        public boolean heldOut() {
            return (question.hashCode() & 1) == 1;
        }
    }

    private LabelledData() {}

    public static List<QaEntry> demoKnowledge() {
        return records(KNOWLEDGE).stream()
                .map(row -> new QaEntry(
                        UUID.nameUUIDFromBytes(row.get("question").getBytes(StandardCharsets.UTF_8)),
                        row.get("question"),
                        List.of(row.get("variations").split("\\|")),
                        row.get("answer"),
                        row.get("language"),
                        row.get("category")))
                .toList();
    }

    public static List<Labelled> demoQuestions() {
        return labelled(QUESTIONS);
    }

    /** Written after everything was tuned, in order to be asked as they are. */
    public static List<Labelled> blindDemoQuestions() {
        return labelled(BLIND_QUESTIONS);
    }

    private static List<Labelled> labelled(Path file) {
        return records(file).stream()
                .map(row -> new Labelled(row.get("question"), row.get("language"), row.get("expected")))
                .toList();
    }

    public static boolean intentsPresent() {
        return Files.isDirectory(INTENTS);
    }

    /** Each intent as one item whose phrases are the training questions. */
    public static List<QaEntry> intentKnowledge() {
        var byIntent = new LinkedHashMap<String, List<String>>();
        records(INTENTS.resolve("knowledge.csv"))
                .forEach(row -> byIntent.computeIfAbsent(row.get("intent"), any -> new ArrayList<>())
                        .add(row.get("question")));
        return byIntent.entrySet().stream()
                .map(intent -> new QaEntry(
                        UUID.nameUUIDFromBytes(intent.getKey().getBytes(StandardCharsets.UTF_8)),
                        intent.getKey().replace('_', ' '),
                        intent.getValue(),
                        "",
                        "en",
                        intent.getKey()))
                .toList();
    }

    public static List<Labelled> intentQuestions() {
        return records(INTENTS.resolve("questions.csv")).stream()
                .map(row -> new Labelled(
                        row.get("question"), "en", row.get("expected").replace('_', ' ')))
                .toList();
    }

    private static List<CSVRecord> records(Path file) {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var reader = Files.newBufferedReader(file)) {
            return format.parse(reader).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
