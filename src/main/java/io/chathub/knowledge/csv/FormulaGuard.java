package io.chathub.knowledge.csv;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from running a cell as a formula: an apostrophe goes before what starts like one. Reading takes it
 * away again, so that what was exported comes back unchanged.
 */
final class FormulaGuard {
    private static final String STARTS = "[=+\\-@\\t\\r\uFF1D\uFF0B\uFF0D\uFF20]";
    private static final Pattern DANGEROUS = Pattern.compile("'*" + STARTS + "[\\s\\S]*");
    private static final Pattern GUARDED = Pattern.compile("'+" + STARTS + "[\\s\\S]*");

    private FormulaGuard() {}

    static String add(String cell) {
        return DANGEROUS.matcher(cell).matches() ? "'" + cell : cell;
    }

    static String remove(String cell) {
        return GUARDED.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
