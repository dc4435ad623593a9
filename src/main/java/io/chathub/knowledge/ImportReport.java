package io.chathub.knowledge;

import io.chathub.knowledge.ImportedRow.Outcome;
import java.util.List;

/**
 * What an import did, or would do.
 *
 * @param written false for a preview
 * @param encoding and separator as found in the file
 * @param ignoredColumns of the header that ChatHub does not know
 * @param newCategories that come with the rows
 * @param rows that are good
 * @param faults of the others; a row may have several
 */
public record ImportReport(
        boolean written,
        String encoding,
        char separator,
        List<String> ignoredColumns,
        List<String> newCategories,
        List<ImportedRow> rows,
        List<RowFault> faults) {

    public int created() {
        return count(Outcome.CREATED);
    }

    public int updated() {
        return count(Outcome.UPDATED);
    }

    public int unchanged() {
        return count(Outcome.UNCHANGED);
    }

    public int faulty() {
        return (int) faults.stream().mapToInt(RowFault::row).distinct().count();
    }

    /** Whether importing changes anything. */
    public boolean changes() {
        return created() + updated() > 0;
    }

    private int count(Outcome outcome) {
        return (int) rows.stream().filter(row -> row.outcome() == outcome).count();
    }
}
