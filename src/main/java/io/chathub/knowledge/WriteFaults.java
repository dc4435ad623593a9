package io.chathub.knowledge;

import io.chathub.knowledge.csv.CsvWriter;
import io.chathub.shared.Fault;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;

/** Writes the faults of an import as a file: row, column, reason. */
public final class WriteFaults {
    private static final List<String> COLUMNS = List.of("row", "column", "code", "reason");

    private WriteFaults() {}

    /** @param sentence for people, in their language */
    public static void write(List<RowFault> faults, Function<Fault, String> sentence, OutputStream out)
            throws IOException {
        try (var file = new CsvWriter(out, COLUMNS)) {
            for (var fault : faults) {
                file.row(List.of(
                        String.valueOf(fault.row()),
                        fault.fault().field(),
                        fault.fault().code(),
                        sentence.apply(fault.fault())));
            }
        }
    }
}
