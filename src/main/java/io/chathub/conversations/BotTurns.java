package io.chathub.conversations;

import io.chathub.conversations.MessageStore.Appended;
import io.chathub.organizations.Actor;
import io.chathub.shared.OrganizationId;
import io.chathub.shared.UserError;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The bot's turn in a conversation: takes the work, answers, hands off. All in the bot's transaction, so that a turn is
 * stored with its reply or not at all, and never twice.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class BotTurns {
    private static final int MOST_MESSAGES = 20;

    private final ConversationStore conversations;
    private final MessageStore messages;
    private final Transitions transitions;
    private final Published published;
    private final Clock clock;

    BotTurns(
            ConversationStore conversations,
            MessageStore messages,
            Transitions transitions,
            Published published,
            Clock clock) {
        this.conversations = conversations;
        this.messages = messages;
        this.transitions = transitions;
        this.published = published;
        this.clock = clock;
    }

    /** What the bot has to deal with: the customer's messages since its last turn. */
    public record Work(Conversation conversation, List<Message> messages) {}

    /** Locks the conversation; empty when the bot has nothing to do there, or no more. */
    public Optional<Work> take(OrganizationId organization, ConversationId id) {
        var conversation = conversations.lock(organization, id);
        if (!conversation.botHasWork()) {
            return Optional.empty();
        }
        var progress = conversation.progress();
        var unanswered = messages.unanswered(organization, id, progress.botDone(), MOST_MESSAGES);
        conversations.saveBotDone(organization, id, progress.customerLast());
        return unanswered.isEmpty() ? Optional.empty() : Optional.of(new Work(conversation, unanswered));
    }

    /** @throws UserError text_too_long */
    public Message answer(
            OrganizationId organization, Work work, Author.Bot bot, String text, Message.Details details) {
        var conversation = work.conversation().id();
        var clientId = "bot-%012d".formatted(work.conversation().progress().customerLast());
        var reply = new NewMessage(MessageId.next(), conversation, clientId, Message.Kind.TEXT, bot, text, details);
        var appended = messages.append(organization, List.of(reply), clock.instant());
        appended.forEach(each -> published.message(organization, each));
        return appended.stream().map(Appended::message).findFirst().orElseThrow(UserError::notFound);
    }

    /** Gives the conversation to people; they see why. */
    public void handOff(OrganizationId organization, Work work, HandoffReason reason) {
        var conversation = conversations.lock(organization, work.conversation().id());
        var event = new Message.Event(
                Events.HANDED_OFF, Map.of("reason", reason.name().toLowerCase(Locale.ROOT)));
        var handedOff = conversation.handOff(reason, clock.instant());
        transitions.apply(new Actor.SystemActor(organization), conversation, handedOff, event);
    }
}
