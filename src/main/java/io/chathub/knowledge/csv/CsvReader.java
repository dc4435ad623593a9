package io.chathub.knowledge.csv;

import io.chathub.shared.UserError;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads files with certain columns, in any order and whatever a spreadsheet made of encoding and separators. */
public final class CsvReader {
    private static final String SEPARATORS = ",;\t";
    /** The line with which Excel declares the separator; Excel does not count it as a row. */
    private static final Pattern DECLARATION = Pattern.compile("(?i)sep=([,;\t])\\r?\\n");

    private final Set<String> required;
    private final Set<String> known;
    private final int mostRows;

    /** @param known columns, with the required ones, in lower case */
    public CsvReader(Set<String> required, Set<String> known, int mostRows) {
        this.required = Set.copyOf(required);
        this.known = Set.copyOf(known);
        this.mostRows = mostRows;
    }

    /** @throws UserError when this is no such file at all */
    public CsvDocument read(byte[] file) {
        var decoded = DecodedText.of(file);
        var declaration = DECLARATION.matcher(decoded.text());
        var declared = declaration.lookingAt();
        var text = declared ? decoded.text().substring(declaration.end()) : decoded.text();
        var separator = declared ? declaration.group(1).charAt(0) : commonest(text);
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .get();
        try (var parser = CSVParser.parse(new StringReader(text), format)) {
            return read(decoded.encoding(), separator, parser.iterator());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CsvDocument read(String encoding, char separator, Iterator<CSVRecord> records) {
        var header = header(records);
        var rows = new ArrayList<CsvRow>();
        Integer broken = null;
        var number = header.row();
        try {
            while (records.hasNext()) {
                var row = records.next();
                number = (int) row.getRecordNumber();
                addRow(row, header, rows);
            }
        } catch (UncheckedIOException quotes) {
            broken = number + 1;
        }
        return new CsvDocument(
                encoding, separator, List.copyOf(header.positions().keySet()), header.unknown(), rows, broken);
    }

    private void addRow(CSVRecord row, Header header, List<CsvRow> rows) {
        if (row.stream().allMatch(String::isBlank)) {
            return;
        }
        if (rows.size() == mostRows) {
            throw new UserError(UserError.Kind.TOO_LARGE, "csv_too_many_rows", mostRows);
        }
        var cells = new HashMap<String, String>();
        header.positions()
                .forEach((column, position) ->
                        cells.put(column, position < row.size() ? FormulaGuard.remove(row.get(position)) : ""));
        var surplus = row.stream().skip(header.width()).anyMatch(cell -> !cell.isBlank());
        rows.add(new CsvRow((int) row.getRecordNumber(), cells, surplus));
    }

    private record Header(int row, int width, Map<String, Integer> positions, List<String> unknown) {}

    private Header header(Iterator<CSVRecord> records) {
        var first = nextOrNull(records);
        if (first == null) {
            throw UserError.invalid("csv_empty");
        }
        var positions = new LinkedHashMap<String, Integer>();
        var unknown = new ArrayList<String>();
        for (var position = 0; position < first.size(); position++) {
            var column = first.get(position).strip().toLowerCase(Locale.ROOT);
            if (!known.contains(column)) {
                unknown.add(column);
            } else if (positions.putIfAbsent(column, position) != null) {
                throw UserError.invalid("csv_column_twice", column);
            }
        }
        requireColumns(positions.keySet());
        unknown.removeIf(String::isEmpty);
        return new Header((int) first.getRecordNumber(), first.size(), positions, List.copyOf(unknown));
    }

    private void requireColumns(Set<String> present) {
        var missing = new HashSet<>(required);
        missing.removeAll(present);
        if (!missing.isEmpty()) {
            throw UserError.invalid(
                    "csv_columns_missing",
                    String.join(", ", missing.stream().sorted().toList()));
        }
    }

    private static @Nullable CSVRecord nextOrNull(Iterator<CSVRecord> records) {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (UncheckedIOException quotes) {
            throw UserError.invalid("csv_header_broken");
        }
    }

    private static char commonest(String text) {
        var line = text.lines().findFirst().orElse("");
        var best = SEPARATORS.charAt(0);
        for (var candidate : SEPARATORS.toCharArray()) {
            best = count(line, candidate) > count(line, best) ? candidate : best;
        }
        return best;
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(character -> character == wanted).count();
    }
}
