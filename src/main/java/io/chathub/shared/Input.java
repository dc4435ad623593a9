package io.chathub.shared;

/** What people type into forms, or programs send instead. */
public final class Input {

    private Input() {}

    /**
     * One line of text, without blanks around it.
     *
     * @throws UserError {@code <field>_required} or {@code <field>_too_long}
     */
    public static String line(String field, String text, int longest) {
        var line = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        if (line.isEmpty()) {
            throw UserError.invalid(field + "_required");
        }
        if (line.codePointCount(0, line.length()) > longest) {
            throw UserError.invalid(field + "_too_long", longest);
        }
        return line;
    }
}
