package io.chathub.api;

import io.chathub.conversations.ConversationList.Line;
import io.chathub.conversations.Frames;
import io.chathub.conversations.ReadConversation.History;
import io.chathub.files.FileAddresses;
import io.chathub.organizations.Actor.ApiKeyActor;
import io.chathub.shared.Ids;
import io.chathub.shared.OrganizationId;
import io.chathub.shared.Tokens;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Conversations as programs read them. */
@Component
class ConversationAnswers {
    private final Frames frames;
    private final FileAddresses addresses;

    ConversationAnswers(Frames frames, FileAddresses addresses) {
        this.frames = frames;
        this.addresses = addresses;
    }

    record Customer(
            String id,
            @Nullable String name,
            @Nullable String email,
            @Nullable String language) {}

    @Schema(name = "Conversation")
    record Conversation(
            String id,
            String inbox,

            @Schema(allowableValues = {"open", "snoozed", "resolved"})
            String status,

            @Schema(allowableValues = {"bot", "queue", "agent"})
            String handler,

            @Nullable String assignee,
            Customer customer,
            @Nullable String language,
            @Nullable String pageUrl,
            @Nullable String handoff,

            @Schema(description = "Position of the newest message.")
            long position,

            @Schema(description = "Messages of the customer that no agent has seen.")
            int unread,

            String preview,
            String lastMessageAt,
            @Nullable String waitingSince,
            String createdAt) {}

    @Schema(name = "Author")
    record Author(
            @Schema(allowableValues = {"customer", "agent", "bot", "system"})
            String kind,

            @Nullable String id,
            String name) {}

    @Schema(name = "Message")
    record Message(
            String id,
            long position,
            String at,

            @Schema(allowableValues = {"text", "image", "file", "note", "event"})
            String kind,

            Author author,
            String text,
            List<File> files) {}

    @Schema(name = "File")
    record File(
            String id,
            String name,
            String type,
            long bytes,
            @Schema(description = "Valid for a week.") String url) {}

    record Messages(
            List<Message> items,

            @Schema(description = "Whether older ones exist.")
            boolean more) {}

    record MessageRequest(
            @Schema(example = "Your parcel left today.") @Nullable
            String text,

            @Schema(description = "For agents only; the customer does not see it.") @Nullable
            Boolean note) {}

    Conversation conversation(Line line) {
        var conversation = line.conversation();
        var state = conversation.state();
        var progress = conversation.progress();
        var customer = line.customer();
        var assignee = state.handler().assignee();
        var waiting = progress.waitingSince();
        return new Conversation(
                conversation.id().toString(),
                conversation.inbox().toString(),
                lower(state.status()),
                lower(state.handler().kind()),
                assignee == null ? null : assignee.toString(),
                new Customer(customer.id().toString(), customer.name(), customer.email(), customer.language()),
                conversation.origin().language(),
                conversation.origin().pageUrl(),
                state.handoff() == null ? null : lower(state.handoff()),
                progress.last(),
                progress.unread(),
                progress.preview(),
                progress.lastAt().toString(),
                waiting == null ? null : waiting.toString(),
                conversation.createdAt().toString());
    }

    Messages messages(OrganizationId organization, History history, Locale locale) {
        var items = history.messages().stream()
                .map(message -> message(organization, message, locale))
                .toList();
        return new Messages(items, history.more());
    }

    Message message(OrganizationId organization, io.chathub.conversations.Message message, Locale locale) {
        var author = message.author();
        var authorId = author.id();
        return new Message(
                message.id().toString(),
                message.position(),
                message.at().toString(),
                lower(message.kind()),
                new Author(lower(author.kind()), authorId == null ? null : authorId.toString(), author.name()),
                frames.text(message, locale),
                message.details().files().stream()
                        .map(file -> new File(
                                file.id().toString(),
                                file.name(),
                                file.type(),
                                file.bytes(),
                                addresses.of(organization, file.id())))
                        .toList());
    }

    /** The client's name for its message: of one key of ours, so that two programs never meet. */
    static String clientId(ApiKeyActor actor, @Nullable String key) {
        var name = key == null ? Ids.next().toString() : key;
        var hash = HexFormat.of().formatHex(Tokens.hash(actor.key() + "\n" + name));
        return "api-" + hash.substring(0, 40);
    }

    private static String lower(Object name) {
        return name.toString().toLowerCase(Locale.ROOT);
    }
}
