package io.chathub.knowledge;

import io.chathub.knowledge.csv.CsvDocument;
import io.chathub.knowledge.csv.CsvReader;
import io.chathub.knowledge.csv.CsvRow;
import io.chathub.shared.Fault;
import io.chathub.shared.UserError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A file of question-answer pairs: its good rows, and what is wrong with the others. */
record QaFile(CsvDocument document, List<Row> rows, List<RowFault> faults) {
    static final int LARGEST = 10 * 1024 * 1024;
    static final int MOST_ROWS = 20_000;

    /** @param category null when the row has none, or the file no such column */
    record Row(int number, QaContent content, @Nullable CategoryName category) {
        QaKey key() {
            return QaKey.of(content);
        }
    }

    boolean has(String column) {
        return document.columns().contains(column);
    }

    static QaFile read(byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw new UserError(UserError.Kind.TOO_LARGE, "file_too_large", LARGEST / 1024 / 1024);
        }
        var document = new CsvReader(QaColumns.REQUIRED, Set.copyOf(QaColumns.ALL), MOST_ROWS).read(bytes);
        var rows = new ArrayList<Row>();
        var faults = new ArrayList<RowFault>();
        for (var cells : document.rows()) {
            try {
                rows.add(parse(cells));
            } catch (UserError refused) {
                refused.faults().forEach(fault -> faults.add(new RowFault(cells.number(), fault)));
            }
        }
        refuseRepeated(rows, faults);
        if (document.brokenRow() != null) {
            faults.add(new RowFault(document.brokenRow(), Fault.of("", "csv_quotes_broken")));
        }
        return new QaFile(document, List.copyOf(rows), List.copyOf(faults));
    }

    private static Row parse(CsvRow cells) {
        var faults = new ArrayList<Fault>();
        if (cells.surplus()) {
            faults.add(Fault.of("", "csv_surplus_cells"));
        }
        var category = category(cells.cell("category"), faults);
        try {
            var content = new QaContent(
                    cells.cell("question"),
                    cells.cell("answer"),
                    cells.cell("language"),
                    null,
                    QaColumns.splitVariations(cells.cell("variations")));
            if (faults.isEmpty()) {
                return new Row(cells.number(), content, category);
            }
        } catch (UserError refused) {
            faults.addAll(refused.faults());
        }
        throw UserError.invalid(faults);
    }

    private static @Nullable CategoryName category(String cell, List<Fault> faults) {
        if (cell.isBlank()) {
            return null;
        }
        try {
            return new CategoryName(cell);
        } catch (UserError refused) {
            refused.faults().forEach(fault -> faults.add(new Fault("category", fault.code(), fault.arguments())));
            return null;
        }
    }

    /** The first of several rows with the same question counts. */
    private static void refuseRepeated(List<Row> rows, List<RowFault> faults) {
        var first = new HashMap<QaKey, Integer>();
        var repeated = new HashSet<Row>();
        for (var row : rows) {
            var earlier = first.putIfAbsent(row.key(), row.number());
            if (earlier != null) {
                repeated.add(row);
                faults.add(new RowFault(row.number(), Fault.of("question", "csv_row_repeated", earlier)));
            }
        }
        rows.removeAll(repeated);
    }
}
