package io.chathub.bot;

import io.chathub.bot.AnswerQuestion.Asked;
import io.chathub.conversations.Author;
import io.chathub.conversations.BotTurns;
import io.chathub.conversations.ConversationId;
import io.chathub.conversations.HandoffReason;
import io.chathub.conversations.Inboxes;
import io.chathub.conversations.Message;
import io.chathub.shared.OrganizationId;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deals with what a customer wrote since the bot's last turn. The turn, the reply and a handoff are one transaction
 * under the conversation's lock: run twice, or at once with an agent's take-over, it answers once or not at all.
 */
@Service
class TakeTurn {
    /** What is said beyond that does not make the question clearer. */
    private static final int LONGEST_QUESTION = 2_000;

    private final BotTurns turns;
    private final Inboxes inboxes;
    private final Personas personas;
    private final AnswerQuestion answers;
    private final TurnStore store;
    private final Clock clock;

    TakeTurn(BotTurns turns, Inboxes inboxes, Personas personas, AnswerQuestion answers, TurnStore store, Clock clock) {
        this.turns = turns;
        this.inboxes = inboxes;
        this.personas = personas;
        this.answers = answers;
        this.store = store;
        this.clock = clock;
    }

    @Transactional
    void take(OrganizationId organization, ConversationId conversation) {
        turns.take(organization, conversation).ifPresent(work -> {
            var bot = inboxes.get(organization, work.conversation().inbox()).bot();
            var persona = bot == null ? Optional.<Persona>empty() : personas.find(organization, bot);
            persona.ifPresentOrElse(
                    answerer -> answer(organization, work, answerer),
                    () -> turns.handOff(organization, work, HandoffReason.NO_BOT));
        });
    }

    private void answer(OrganizationId organization, BotTurns.Work work, Persona persona) {
        var start = clock.instant();
        var conversation = work.conversation().id();
        var failures = store.failuresInARow(organization, conversation, persona.patience());
        var answer = answers.answer(organization, persona, asked(work, failures));
        var author = new Author.Bot(persona.id(), persona.name());
        var details = Message.Details.answer(answer.source(), answer.choices());
        var reply = turns.answer(organization, work, author, answer.text(), details);
        var now = clock.instant();
        store.insert(
                organization, conversation, persona.id(), reply.id(), answer.turn(), Duration.between(start, now), now);
        if (answer.handoff() != null) {
            turns.handOff(organization, work, answer.handoff());
        }
    }

    /** Several messages sent quickly are one question. A file without words is one that nobody can answer. */
    private static Asked asked(BotTurns.Work work, int failures) {
        var text = work.messages().stream().map(Message::text).collect(Collectors.joining("\n"));
        var question = text.length() <= LONGEST_QUESTION ? text : text.substring(0, LONGEST_QUESTION);
        var chosen = work.messages().isEmpty()
                ? null
                : work.messages().getLast().details().chosen();
        return new Asked(question, work.conversation().origin().language(), chosen, failures);
    }
}
