package io.chathub.shared;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a page of a list ended: the sort keys of its last row, opaque to clients. */
public record Cursor(List<String> keys) {

    public static @Nullable Cursor parse(@Nullable String text, int keys) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            var decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            var parts = List.of(decoded.split("\n", -1));
            if (parts.size() != keys) {
                throw UserError.invalid("bad_cursor");
            }
            return new Cursor(parts);
        } catch (IllegalArgumentException notBase64) {
            throw UserError.invalid("bad_cursor");
        }
    }

    /** @throws UserError bad_cursor when the key is no id */
    public UUID id(int index) {
        try {
            return UUID.fromString(keys.get(index));
        } catch (IllegalArgumentException notAnId) {
            throw UserError.invalid("bad_cursor");
        }
    }

    @Override
    public String toString() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join("\n", keys).getBytes(StandardCharsets.UTF_8));
    }
}
