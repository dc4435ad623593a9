package io.chathub.knowledge.csv;

import java.util.Map;

/**
 * @param number as a spreadsheet counts, the header being row 1
 * @param cells by column; a column that the file does not have is missing here
 * @param surplus whether the row has more cells than the header, as a forgotten quotation mark makes it
 */
public record CsvRow(int number, Map<String, String> cells, boolean surplus) {

    public String cell(String column) {
        return cells.getOrDefault(column, "");
    }
}
