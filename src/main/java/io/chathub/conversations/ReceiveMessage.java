package io.chathub.conversations;

import io.chathub.conversations.MessageStore.Appended;
import io.chathub.customers.Customer;
import io.chathub.customers.CustomerId;
import io.chathub.customers.Customers;
import io.chathub.files.FileId;
import io.chathub.files.Files;
import io.chathub.shared.OrganizationId;
import io.chathub.shared.UserError;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** A customer writes: into the open conversation, the one that ended lately, or a new one. */
@Service
public class ReceiveMessage {
    private final MessageWriter writer;
    private final MessageStore messages;
    private final ConversationStore conversations;
    private final Inboxes inboxes;
    private final Customers customers;
    private final Files files;
    private final Published published;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReceiveMessage(
            MessageWriter writer,
            MessageStore messages,
            ConversationStore conversations,
            Inboxes inboxes,
            Customers customers,
            Files files,
            Published published,
            TransactionTemplate transaction,
            Clock clock) {
        this.writer = writer;
        this.messages = messages;
        this.conversations = conversations;
        this.inboxes = inboxes;
        this.customers = customers;
        this.files = files;
        this.published = published;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * What arrived on a channel.
     *
     * @param known the conversation that the channel believes to be open, to spare looking for it
     * @param chosen value of the choice that was clicked
     * @param uploader as whom the files were uploaded
     */
    public record Inbound(
            InboxId inbox,
            CustomerId customer,
            @Nullable ConversationId known,
            String clientId,
            String text,
            String uploader,
            List<FileId> files,
            @Nullable String chosen,
            Conversation.Origin origin) {
        private static final Pattern CHOICE = Pattern.compile("[\\x21-\\x7e]{1,100}");

        /** @throws UserError bad_choice */
        public Inbound {
            if (chosen != null && !CHOICE.matcher(chosen).matches()) {
                throw UserError.invalid("bad_choice");
            }
        }
    }

    /**
     * Returns when the message is committed. The same client id twice gives the first message again.
     *
     * @throws UserError bad_id, text_required, text_too_long, too_many_files, bad_file, unavailable
     */
    public Message receive(OrganizationId organization, Inbound inbound) {
        if (inbound.known() != null && inbound.files().isEmpty()) {
            var message = message(
                    inbound, inbound.known(), MessageId.next(), "", Message.Details.of(List.of(), inbound.chosen()));
            var written = writer.write(organization, message);
            if (written.isPresent()) {
                return written.get().message();
            }
        }
        try {
            return receiveAnywhere(organization, inbound);
        } catch (DuplicateKeyException overtaken) {
            return receiveAnywhere(organization, inbound);
        }
    }

    private Message receiveAnywhere(OrganizationId organization, Inbound inbound) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var conversation = current(organization, inbound);
            return earlier(organization, inbound, conversation.id())
                    .orElseGet(() -> store(organization, inbound, conversation));
        }));
    }

    /** Also in the conversation that the channel still believes to be open: a retry may come after another has begun. */
    private Optional<Message> earlier(OrganizationId organization, Inbound inbound, ConversationId current) {
        return Stream.of(Optional.of(current), Optional.ofNullable(inbound.known()))
                .flatMap(Optional::stream)
                .distinct()
                .flatMap(conversation -> messages.byClientId(organization, conversation, inbound.clientId()).stream())
                .findFirst();
    }

    private Message store(OrganizationId organization, Inbound inbound, Conversation conversation) {
        var customer = customers.get(organization, inbound.customer());
        var open = conversation.state().status() == Status.RESOLVED
                ? continued(organization, inbound, conversation)
                : conversation;
        return append(organization, inbound, open.id(), customer);
    }

    /** The customer's newest conversation, locked; a first one if there is none. */
    private Conversation current(OrganizationId organization, Inbound inbound) {
        return conversations
                .lockNewest(organization, inbound.inbox(), inbound.customer())
                .orElseGet(() -> open(organization, inbound));
    }

    private Conversation continued(OrganizationId organization, Inbound inbound, Conversation resolved) {
        var inbox = inboxes.get(organization, inbound.inbox());
        var end = Optional.ofNullable(resolved.state().resolvedAt()).orElse(resolved.createdAt());
        if (end.plus(Duration.ofDays(inbox.reopenDays())).isBefore(clock.instant())) {
            return open(organization, inbound);
        }
        var reopened = resolved.reopen();
        conversations.saveState(organization, resolved.id(), reopened.state());
        var event = NewMessage.event(resolved.id(), new Author.System(""), Events.of(Events.REOPENED));
        messages.append(organization, List.of(event), clock.instant())
                .forEach(each -> published.message(organization, each));
        return reopened;
    }

    /** Two first messages at once open one conversation: the second finds it and waits for its row. */
    private Conversation open(OrganizationId organization, Inbound inbound) {
        var handler = inboxes.get(organization, inbound.inbox()).firstHandler();
        conversations.open(
                organization,
                ConversationId.next(),
                inbound.inbox(),
                inbound.customer(),
                handler,
                inbound.origin(),
                clock.instant());
        return conversations
                .lockNewest(organization, inbound.inbox(), inbound.customer())
                .orElseThrow(UserError::notFound);
    }

    private Message append(
            OrganizationId organization, Inbound inbound, ConversationId conversation, Customer customer) {
        var id = MessageId.next();
        var attached = files.attach(organization, inbound.uploader(), inbound.files(), id.value());
        var name = Optional.ofNullable(customer.name()).orElse("");
        var message = message(inbound, conversation, id, name, Message.Details.of(attached, inbound.chosen()));
        var appended = messages.append(organization, List.of(message), clock.instant());
        appended.forEach(each -> published.message(organization, each));
        return appended.stream().map(Appended::message).findFirst().orElseThrow(UserError::notFound);
    }

    private static NewMessage message(
            Inbound inbound, ConversationId conversation, MessageId id, String name, Message.Details details) {
        var author = new Author.Customer(inbound.customer(), name);
        return new NewMessage(
                id, conversation, inbound.clientId(), NewMessage.kindOf(details), author, inbound.text(), details);
    }
}
