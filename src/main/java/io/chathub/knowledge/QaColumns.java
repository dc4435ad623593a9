package io.chathub.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The columns of imported and exported files. */
final class QaColumns {
    static final List<String> ALL = List.of("question", "answer", "category", "language", "variations");
    static final Set<String> REQUIRED = Set.of("question", "answer", "language");

    private QaColumns() {}

    /** One cell for all variations: {@code |} between them, {@code \|} and {@code \\} for the characters themselves. */
    static String joinVariations(List<String> variations) {
        return String.join(
                "|",
                variations.stream()
                        .map(variation -> variation.replace("\\", "\\\\").replace("|", "\\|"))
                        .toList());
    }

    static List<String> splitVariations(String cell) {
        var variations = new ArrayList<String>();
        var current = new StringBuilder();
        for (var i = 0; i < cell.length(); i++) {
            var character = cell.charAt(i);
            var escaped = character == '\\' && i + 1 < cell.length() && "\\|".indexOf(cell.charAt(i + 1)) >= 0;
            if (escaped) {
                current.append(cell.charAt(++i));
            } else if (character == '|') {
                variations.add(current.toString());
                current.setLength(0);
            } else {
                current.append(character);
            }
        }
        variations.add(current.toString());
        variations.removeIf(String::isBlank);
        return variations;
    }
}
