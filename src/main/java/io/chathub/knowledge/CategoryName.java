package io.chathub.knowledge;

import io.chathub.shared.Fault;
import io.chathub.shared.UserError;
import java.util.List;

/** A category's name, cleaned and in bounds. */
public record CategoryName(String text) {
    public static final int LONGEST = 100;

    public CategoryName {
        text = CleanText.line(text);
        if (text.length() > LONGEST) {
            throw UserError.invalid(List.of(Fault.of("name", "category_name_too_long", LONGEST, text.length())));
        }
        if (Slug.of(text).isEmpty()) {
            throw UserError.invalid(List.of(Fault.of("name", "category_name_missing")));
        }
    }

    /** Names with the same slug name the same category. */
    String slug() {
        return Slug.of(text);
    }
}
