package io.chathub.knowledge.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes UTF-8 files that every spreadsheet opens as text: with byte order mark, and no cell a formula. */
public final class CsvWriter implements AutoCloseable {
    private final CSVPrinter printer;

    public CsvWriter(OutputStream out, List<String> columns) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        printer.printRecord(columns);
    }

    public void row(List<String> cells) throws IOException {
        printer.printRecord(cells.stream().map(FormulaGuard::add).toList());
    }

    /** Leaves the stream open, which is its owner's. */
    @Override
    public void close() throws IOException {
        printer.flush();
    }
}
