package io.chathub.bot;

import io.chathub.bot.Decision.Answer;
import io.chathub.bot.Decision.Clarify;
import io.chathub.bot.Decision.Handoff;
import io.chathub.bot.Decision.SmallTalk;
import io.chathub.bot.Decision.Unknown;
import io.chathub.bot.Turn.Candidate;
import io.chathub.bot.Turn.Outcome;
import io.chathub.conversations.HandoffReason;
import io.chathub.conversations.Message.Choice;
import io.chathub.conversations.Message.Source;
import io.chathub.knowledge.KnowledgeSearch;
import io.chathub.knowledge.QaMatch;
import io.chathub.organizations.Actor;
import io.chathub.organizations.Permission;
import io.chathub.shared.BotId;
import io.chathub.shared.OrganizationId;
import io.chathub.shared.UserError;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers a question from the organization's published knowledge, or says why not. Stores nothing. */
@Service
@Transactional(readOnly = true)
public class AnswerQuestion {
    /** Value of the choice that asks for a person. */
    static final String PERSON = "agent";

    static final String ITEM = "qa:";
    private static final int LONGEST_QUESTION = 2_000;
    private static final int MOST_CANDIDATES = 5;

    private final Personas personas;
    private final KnowledgeSearch knowledge;
    private final BotTexts texts;

    AnswerQuestion(Personas personas, KnowledgeSearch knowledge, BotTexts texts) {
        this.personas = personas;
        this.knowledge = knowledge;
        this.texts = texts;
    }

    /**
     * @param language BCP 47, a hint
     * @throws UserError forbidden, not_found, question_required, question_too_long
     */
    public BotAnswer ask(Actor actor, BotId bot, String question, @Nullable String language) {
        actor.require(Permission.BOT_ASK);
        if (question.isBlank()) {
            throw UserError.invalid("question_required");
        }
        if (question.length() > LONGEST_QUESTION) {
            throw UserError.invalid("question_too_long", LONGEST_QUESTION);
        }
        var persona = personas.find(actor.organization(), bot).orElseThrow(UserError::notFound);
        return answer(actor.organization(), persona, new Asked(question.strip(), language, null, 0));
    }

    /**
     * A customer's words.
     *
     * @param chosen value of the choice that was clicked
     * @param failures how many messages before this one went unanswered in a row
     */
    record Asked(
            String text,
            @Nullable String language,
            @Nullable String chosen,
            int failures) {}

    BotAnswer answer(OrganizationId organization, Persona persona, Asked asked) {
        var language = KnowledgeSearch.language(asked.text(), asked.language());
        var matches = knowledge.search(organization, asked.text(), asked.language());
        var decision = decide(persona, asked, matches);
        return new Reply(persona, asked, language, matches).to(decision);
    }

    private static Decision decide(Persona persona, Asked asked, List<QaMatch> matches) {
        if (PERSON.equals(asked.chosen())) {
            return new Handoff(HandoffReason.REQUESTED);
        }
        if (HandoffTopics.isIn(asked.text(), persona.handoffTopics())) {
            return new Handoff(HandoffReason.RULE);
        }
        return chosen(asked, matches)
                .<Decision>map(Answer::new)
                .orElseGet(() -> persona.policy().decide(asked.text(), matches, asked.failures()));
    }

    /** The item behind a clicked choice, whose question is the text of the message. */
    private static Optional<QaMatch> chosen(Asked asked, List<QaMatch> matches) {
        return matches.stream()
                .filter(match -> (ITEM + match.entry().id()).equals(asked.chosen()))
                .findFirst();
    }

    /** Puts a decision into words. */
    private final class Reply {
        private final Persona persona;
        private final Asked asked;
        private final String language;
        private final Locale reader;
        private final List<QaMatch> matches;

        Reply(Persona persona, Asked asked, String language, List<QaMatch> matches) {
            this.persona = persona;
            this.asked = asked;
            this.language = language;
            this.reader =
                    BotTexts.reader(language.equals("und") ? persona.language().toLanguageTag() : language);
            this.matches = matches;
        }

        BotAnswer to(Decision decision) {
            return switch (decision) {
                case Answer answer -> {
                    var entry = answer.match().entry();
                    var source = new Source(entry.id(), entry.question());
                    yield new BotAnswer(entry.answer(), source, List.of(), null, turn(Outcome.ANSWER, "found"));
                }
                case Clarify clarify ->
                    new BotAnswer(texts.clarify(reader), null, choices(clarify), null, turn(Outcome.CLARIFY, "close"));
                case Handoff handoff ->
                    new BotAnswer(
                            texts.handoff(persona, reader),
                            null,
                            List.of(),
                            handoff.reason(),
                            turn(Outcome.HANDOFF, handoff.reason().name().toLowerCase(Locale.ROOT)));
                case Unknown ignored ->
                    new BotAnswer(
                            texts.unknown(persona, reader),
                            null,
                            List.of(person()),
                            null,
                            turn(Outcome.UNKNOWN, matches.isEmpty() ? "nothing_found" : "not_sure"));
                case SmallTalk talk ->
                    new BotAnswer(
                            texts.smallTalk(persona, talk.kind(), reader),
                            null,
                            List.of(),
                            null,
                            turn(Outcome.SMALL_TALK, talk.kind().name().toLowerCase(Locale.ROOT)));
            };
        }

        private List<Choice> choices(Clarify clarify) {
            var choices = new ArrayList<Choice>();
            clarify.matches()
                    .forEach(match -> choices.add(new Choice(
                            match.entry().question(), ITEM + match.entry().id())));
            choices.add(person());
            return choices;
        }

        private Choice person() {
            return new Choice(texts.person(reader), PERSON);
        }

        private Turn turn(Outcome outcome, String reason) {
            var candidates = matches.stream()
                    .limit(MOST_CANDIDATES)
                    .map(match ->
                            new Candidate(match.entry().id(), match.entry().question(), match.confidence()))
                    .toList();
            var confidence = candidates.isEmpty() ? 0 : candidates.getFirst().confidence();
            return new Turn(asked.text(), language, outcome, reason, confidence, candidates);
        }
    }
}
