package io.chathub.conversations;

import io.chathub.files.StoredFile;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A committed message.
 *
 * @param position its place in the conversation: rises, may have gaps
 * @param clientId the name its sender gave it, unique in the conversation
 */
public record Message(
        MessageId id,
        ConversationId conversation,
        long position,
        String clientId,
        Kind kind,
        Author author,
        String text,
        Details details,
        Instant at) {

    /** What a message is. */
    public enum Kind {
        TEXT,
        IMAGE,
        FILE,
        /** For agents only. */
        NOTE,
        /** Something that happened, in the line of messages. */
        EVENT
    }

    /**
     * What belongs to a message besides its text.
     *
     * @param chosen the value of the choice that the customer clicked
     */
    public record Details(
            List<StoredFile> files,
            @Nullable Source source,
            List<Choice> choices,
            @Nullable Event event,
            @Nullable String chosen) {
        public static final Details NONE = new Details(List.of(), null, List.of(), null, null);

        public boolean isEmpty() {
            return files.isEmpty() && source == null && choices.isEmpty() && event == null && chosen == null;
        }

        public static Details of(List<StoredFile> files, @Nullable String chosen) {
            return new Details(files, null, List.of(), null, chosen);
        }

        static Details of(Event event) {
            return new Details(List.of(), null, List.of(), event, null);
        }

        /** Of a bot's answer. */
        public static Details answer(@Nullable Source source, List<Choice> choices) {
            return new Details(List.of(), source, choices, null, null);
        }
    }

    /** What a bot's answer was taken from. */
    public record Source(UUID id, String question) {}

    /** An answer to click: the label is sent as text, the value as {@code choice}. */
    public record Choice(String label, String value) {}

    /**
     * Something that happened.
     *
     * @param name such as {@code assigned}; the sentence is {@code event.<name>} of the bundles
     * @param data names and reasons that the sentence uses
     */
    public record Event(String name, Map<String, String> data) {}

    /** Whether only agents may see it. */
    public boolean isPrivate() {
        return kind == Kind.NOTE || (kind == Kind.EVENT && !isPublicEvent());
    }

    /** Whether a person has answered the customer, who is thereby read. */
    boolean isReply() {
        var byPeople = author.kind() == Author.Kind.AGENT || author.kind() == Author.Kind.SYSTEM;
        return byPeople && kind != Kind.NOTE && kind != Kind.EVENT;
    }

    private boolean isPublicEvent() {
        var event = details.event();
        return event != null && Events.PUBLIC.contains(event.name());
    }
}
