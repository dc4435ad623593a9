package io.chathub.conversations;

import io.chathub.files.StoredFile;
import io.chathub.shared.UserError;
import java.util.regex.Pattern;

/** A message that is about to be committed; its size and form are checked here and nowhere else. */
record NewMessage(
        MessageId id,
        ConversationId conversation,
        String clientId,
        Message.Kind kind,
        Author author,
        String text,
        Message.Details details) {
    static final int LONGEST_TEXT = 10_000;
    private static final int PREVIEW = 160;
    private static final Pattern CLIENT_ID = Pattern.compile("[A-Za-z0-9_-]{8,64}");

    /** @throws UserError bad_id, text_required, text_too_long */
    NewMessage {
        if (!CLIENT_ID.matcher(clientId).matches()) {
            throw UserError.invalid("bad_id");
        }
        text = text.replace("\0", "").strip();
        if (text.codePointCount(0, text.length()) > LONGEST_TEXT) {
            throw UserError.invalid("text_too_long", LONGEST_TEXT);
        }
        if (text.isEmpty() && details.files().isEmpty() && details.event() == null) {
            throw UserError.invalid("text_required");
        }
    }

    static NewMessage event(ConversationId conversation, Author by, Message.Event event) {
        var id = MessageId.next();
        var details = Message.Details.of(event);
        return new NewMessage(id, conversation, "event-" + id, Message.Kind.EVENT, by, "", details);
    }

    /** Text and file kinds by what is in it. */
    static Message.Kind kindOf(Message.Details details) {
        var files = details.files();
        if (files.isEmpty()) {
            return Message.Kind.TEXT;
        }
        return files.stream().allMatch(StoredFile::isImage) ? Message.Kind.IMAGE : Message.Kind.FILE;
    }

    /** What the list of conversations shows of it. */
    String preview() {
        var shown = text.isEmpty() && !details.files().isEmpty()
                ? details.files().getFirst().name()
                : text;
        var line = shown.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= PREVIEW
                ? line
                : line.substring(0, line.offsetByCodePoints(0, PREVIEW - 1)) + "…";
    }

    /** Whether the customer sees it, so that it changes what the conversation looks like in a list. */
    boolean isPublic() {
        return kind != Message.Kind.NOTE && kind != Message.Kind.EVENT;
    }
}
