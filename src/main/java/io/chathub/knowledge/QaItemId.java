package io.chathub.knowledge;

import io.chathub.shared.Ids;
import io.chathub.shared.UserError;
import java.util.UUID;

/** A question-answer pair. */
public record QaItemId(UUID value) {

    public static QaItemId next() {
        return new QaItemId(Ids.next());
    }

    /** @throws UserError not_found when the text is no id */
    public static QaItemId of(String text) {
        return new QaItemId(UserError.parseId(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
