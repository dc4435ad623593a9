package io.chathub.bot;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;

/** How well the bot answered a set of labelled questions: in all, and by language. */
public record BotQuality(Figures all, SortedMap<String, Figures> byLanguage) {

    /**
     * Shares between 0 and 1; 0 when there was nothing to count.
     *
     * @param foundFirst answerable questions whose right item was ranked first, whatever the bot then did
     * @param answeredRight answerable questions answered from the right item
     * @param answeredWrong answerable questions answered from another item
     * @param clarifiedRight answerable questions answered by asking back, with the right item among the choices
     * @param precision answers and questions back that were right, asking back counted as half
     * @param refused unanswerable questions that the bot admitted not to know
     * @param falselyAnswered unanswerable questions that got an answer
     * @param clarified all questions answered by asking back
     */
    public record Figures(
            int answerable,
            int unanswerable,
            double foundFirst,
            double answeredRight,
            double answeredWrong,
            double clarifiedRight,
            double precision,
            double refused,
            double falselyAnswered,
            double clarified,
            Latency latency) {}

    /** Milliseconds from question to decision. */
    public record Latency(double median, double p95, double p99) {}

    /** A table for people to read. */
    public String table() {
        var rows = new StringBuilder(HEAD);
        byLanguage.forEach((language, figures) -> rows.append(row(language, figures)));
        return rows.append(row("all", all)).toString();
    }

    private static final String HEAD = """
            | language | questions | unanswerable | found first | answered right | answered wrong | clarified right | precision | refused | falsely answered | clarified | median ms | p95 ms |
            |---|---|---|---|---|---|---|---|---|---|---|---|---|
            """;

    private static String row(String name, Figures figures) {
        var numbers = List.of(
                figures.foundFirst(),
                figures.answeredRight(),
                figures.answeredWrong(),
                figures.clarifiedRight(),
                figures.precision(),
                figures.refused(),
                figures.falselyAnswered(),
                figures.clarified(),
                figures.latency().median(),
                figures.latency().p95());
        var row = new StringBuilder("| %s | %d | %d |".formatted(name, figures.answerable(), figures.unanswerable()));
        numbers.forEach(number -> row.append(String.format(Locale.ROOT, " %.3f |", number)));
        return row.append('\n').toString();
    }
}
