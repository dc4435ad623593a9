package io.chathub.knowledge.csv;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A comma-separated file with a header, read.
 *
 * @param separator between cells: comma, semicolon or tab
 * @param unknownColumns of the header, which were not read
 * @param brokenRow where quotation marks are such that this row and what follows could not be read
 */
public record CsvDocument(
        String encoding,
        char separator,
        List<String> columns,
        List<String> unknownColumns,
        List<CsvRow> rows,
        @Nullable Integer brokenRow) {}
