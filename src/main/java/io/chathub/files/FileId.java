package io.chathub.files;

import io.chathub.shared.Ids;
import io.chathub.shared.UserError;
import java.util.UUID;

/** An uploaded file. */
public record FileId(UUID value) {

    static FileId next() {
        return new FileId(Ids.next());
    }

    /** @throws UserError not_found when the text is no id */
    public static FileId of(String text) {
        return new FileId(UserError.parseId(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
