package io.chathub.console.knowledge.view;

import io.chathub.knowledge.ImportReport;
import io.chathub.knowledge.ImportedRow;
import io.chathub.knowledge.RowFault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is shown below the file.
 *
 * @param problem why the file was not read at all
 */
public record ImportResult(
        @Nullable ImportReport report, @Nullable String problem) {
    public static final ImportResult NONE = new ImportResult(null, null);
    private static final int SAMPLE = 10;
    private static final int FAULTS = 100;

    public static ImportResult of(ImportReport report) {
        return new ImportResult(report, null);
    }

    public static ImportResult refused(String problem) {
        return new ImportResult(null, problem);
    }

    public static List<ImportedRow> sample(ImportReport report) {
        return report.rows().stream().limit(SAMPLE).toList();
    }

    public static List<RowFault> faults(ImportReport report) {
        return report.faults().stream().limit(FAULTS).toList();
    }

    /** How many faults are in the file to download only. */
    public static int moreFaults(ImportReport report) {
        return Math.max(0, report.faults().size() - FAULTS);
    }

    public static String separator(ImportReport report) {
        return switch (report.separator()) {
            case ';' -> "knowledge.import.semicolon";
            case '\t' -> "knowledge.import.tab";
            default -> "knowledge.import.comma";
        };
    }
}
