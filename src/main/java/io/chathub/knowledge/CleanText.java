package io.chathub.knowledge;

import io.chathub.shared.Tokens;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text from people and files, made fit to be stored and compared. */
final class CleanText {
    /** PostgreSQL stores neither the zero character nor half of a surrogate pair; the others nobody can see. */
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\p{Cs}\\uFEFF&&[^\\n\\t]]");

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern LINE_END = Pattern.compile("\\r\\n?|\\u2028|\\u2029");
    private static final Pattern CLOSING = Pattern.compile("[\\p{P}\\s]+$");
    private static final int EXCERPT = 40;

    private CleanText() {}

    /** On one line. */
    static String line(String text) {
        return SPACES.matcher(paragraphs(text)).replaceAll(" ").strip();
    }

    /** Line ends as they were, but of one kind. */
    static String paragraphs(String text) {
        return UNFIT.matcher(LINE_END.matcher(text).replaceAll("\n"))
                .replaceAll("")
                .strip();
    }

    /** Two questions with the same comparable text are the same question. */
    static String comparable(String question) {
        var plain = SPACES.matcher(Normalizer.normalize(question, Normalizer.Form.NFKC))
                .replaceAll(" ")
                .strip()
                .toLowerCase(Locale.ROOT);
        var open = CLOSING.matcher(plain).replaceFirst("");
        return open.isEmpty() ? plain : open;
    }

    /** The comparable text in a length that an index can hold. */
    static String key(String question) {
        return HexFormat.of().formatHex(Tokens.hash(comparable(question)));
    }

    static String excerpt(String text) {
        var line = line(text);
        return line.length() <= EXCERPT ? line : line(line.substring(0, EXCERPT)) + "…";
    }
}
