package io.chathub.console;

import io.chathub.console.view.FileView;
import io.chathub.console.view.MessageView;
import io.chathub.console.view.TextPart;
import io.chathub.console.view.TimelineView;
import io.chathub.conversations.Author;
import io.chathub.conversations.Conversation;
import io.chathub.conversations.ConversationList.Line;
import io.chathub.conversations.Frames;
import io.chathub.conversations.Message;
import io.chathub.customers.Customer;
import io.chathub.files.FileAddresses;
import io.chathub.files.StoredFile;
import io.chathub.organizations.Actor.AgentActor;
import io.chathub.shared.Ids;
import io.chathub.shared.OrganizationId;
import io.chathub.web.view.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Messages as the timeline shows them. */
@Component
class MessageViews {
    private final Frames frames;
    private final FileAddresses addresses;

    MessageViews(Frames frames, FileAddresses addresses) {
        this.frames = frames;
        this.addresses = addresses;
    }

    /** @param more whether there are older ones than these */
    TimelineView timeline(OrganizationId organization, Line line, List<Message> messages, boolean more, Texts texts) {
        var views = messages.stream()
                .map(message -> view(organization, message, line, texts))
                .toList();
        return new TimelineView(views, more, firstUnread(line.conversation(), messages, more));
    }

    /** The copy of an agent's own message that a script fills in and shows until the real one is there. */
    MessageView pending(AgentActor agent) {
        return new MessageView(
                Ids.next().toString(),
                "",
                "",
                0,
                Instant.EPOCH,
                "agent",
                "AGENT " + agent.agent(),
                agent.name(),
                false,
                List.of(),
                List.of(),
                null,
                false,
                null);
    }

    private MessageView view(OrganizationId organization, Message message, Line line, Texts texts) {
        var details = message.details();
        return new MessageView(
                message.id().toString(),
                message.clientId(),
                message.conversation().toString(),
                message.position(),
                message.at(),
                kind(message),
                message.author().kind() + " " + message.author().id(),
                authorName(message.author(), line.customer(), texts),
                message.author().kind() == Author.Kind.CUSTOMER
                        && line.customer().name() == null,
                TextPart.of(frames.text(message, texts.locale())),
                details.files().stream()
                        .map(file -> file(organization, file, texts))
                        .toList(),
                details.source() == null ? null : details.source().question(),
                message.position() <= line.conversation().progress().customerRead(),
                icon(details.event()));
    }

    private FileView file(OrganizationId organization, StoredFile file, Texts texts) {
        return new FileView(
                file.name(),
                addresses.of(organization, file.id()),
                file.isImage(),
                file.width(),
                file.height(),
                Labels.size(texts, file.bytes()));
    }

    /** When even the oldest on the page is new, there is no place on it where the new ones begin. */
    private static long firstUnread(Conversation conversation, List<Message> messages, boolean more) {
        var seen = conversation.progress().agentRead();
        if (more && messages.getFirst().position() > seen) {
            return 0;
        }
        return messages.stream()
                .filter(message -> message.author().kind() == Author.Kind.CUSTOMER)
                .mapToLong(Message::position)
                .filter(position -> position > seen)
                .findFirst()
                .orElse(0);
    }

    /** A program with an API key writes on the organization's side, as an agent does. */
    private static String kind(Message message) {
        return switch (message.kind()) {
            case NOTE -> "note";
            case EVENT -> "event";
            case TEXT, IMAGE, FILE ->
                switch (message.author().kind()) {
                    case SYSTEM -> "agent";
                    case CUSTOMER, AGENT, BOT -> message.author().kind().name().toLowerCase(Locale.ROOT);
                };
        };
    }

    private static String authorName(Author author, Customer customer, Texts texts) {
        if (!author.name().isEmpty()) {
            return author.name();
        }
        return switch (author.kind()) {
            case CUSTOMER -> Labels.name(texts, customer);
            case BOT -> texts.get("console.handler.bot");
            case AGENT, SYSTEM -> "ChatHub";
        };
    }

    private static @Nullable String icon(Message.@Nullable Event event) {
        if (event == null) {
            return null;
        }
        return switch (event.name()) {
            case "handed_off", "unassigned" -> "hand";
            case "assigned" -> "person";
            case "resolved" -> "check";
            case "given_to_bot" -> "bot";
            case "snoozed" -> "clock";
            default -> "refresh";
        };
    }
}
