package io.chathub.widget;

import io.chathub.conversations.ReceiveMessage.Inbound;
import io.chathub.customers.CustomerId;
import io.chathub.files.FileId;
import io.chathub.files.FileTypes;
import io.chathub.shared.UserError;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a visitor's frames; what is too long for a field is cut or refused here. */
final class WidgetFrames {
    private static final int LONGEST_ADDRESS = 2_000;
    private static final int LONGEST_TITLE = 300;

    private WidgetFrames() {}

    static Inbound inbound(Visitor visitor, CustomerId customer, JsonNode frame) {
        if (frame.path("files").size() > FileTypes.MOST_FILES) {
            throw UserError.invalid("too_many_files", FileTypes.MOST_FILES);
        }
        var files = frame.path("files")
                .valueStream()
                .map(id -> file(id.asString("")))
                .toList();
        return new Inbound(
                visitor.inbox().id(),
                customer,
                visitor.conversation(),
                frame.path("id").asString(""),
                frame.path("text").asString(""),
                WidgetFiles.uploader(visitor.id()),
                files,
                frame.path("choice").isString() ? frame.path("choice").asString() : null,
                visitor.page());
    }

    private static FileId file(String id) {
        try {
            return FileId.of(id);
        } catch (UserError noId) {
            throw UserError.invalid("bad_file");
        }
    }

    /** A message's position; the newest when the field is missing. */
    static long position(JsonNode frame, String field) {
        return frame.path(field).asLong(Long.MAX_VALUE);
    }

    static void readPage(Visitor visitor, JsonNode page) {
        visitor.visits(
                visitor.page().language(),
                address(text(page, "url", LONGEST_ADDRESS)),
                text(page, "title", LONGEST_TITLE));
    }

    /** Only web addresses: it becomes a link in front of an agent. */
    private static @Nullable String address(@Nullable String url) {
        return Optional.ofNullable(url)
                .filter(text -> text.startsWith("https://") || text.startsWith("http://"))
                .orElse(null);
    }

    static @Nullable String text(JsonNode object, String field, int longest) {
        var text = object.path(field).asString("").replaceAll("\\p{Cntrl}", "");
        return text.isBlank() ? null : text.length() <= longest ? text : text.substring(0, longest);
    }
}
