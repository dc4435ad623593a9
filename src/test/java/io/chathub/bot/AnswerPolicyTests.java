package io.chathub.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chathub.bot.Decision.Answer;
import io.chathub.bot.Decision.Clarify;
import io.chathub.bot.Decision.Handoff;
import io.chathub.bot.Decision.SmallTalk;
import io.chathub.bot.Decision.Unknown;
import io.chathub.conversations.HandoffReason;
import io.chathub.knowledge.MatchFeatures;
import io.chathub.knowledge.QaEntry;
import io.chathub.knowledge.QaMatch;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerPolicyTests {

    private static final String QUESTION = "How long does delivery take?";

    private final AnswerPolicy policy = new AnswerPolicy(0.5, 3);

    @ParameterizedTest
    @CsvFileSource(resources = "/bot/message-kinds.csv", numLinesToSkip = 1)
    void messages_that_are_no_question_are_told_from_questions(String message, String kind) {
        var decision = policy.decide(message, List.of(), 0);

        assertThat(decision)
                .isEqualTo(
                        switch (kind) {
                            case "person" -> new Handoff(HandoffReason.REQUESTED);
                            case "none" -> new Unknown();
                            default -> new SmallTalk(SmallTalk.Kind.valueOf(kind.toUpperCase(Locale.ROOT)));
                        });
    }

    @Test
    void a_request_for_a_person_wins_over_a_good_answer() {
        assertThat(policy.decide("let me talk to a human about delivery", matches(0.9), 0))
                .isEqualTo(new Handoff(HandoffReason.REQUESTED));
    }

    @Test
    void from_the_threshold_on_the_best_match_is_the_answer() {
        var matches = matches(0.5, 0.3);

        assertThat(policy.decide(QUESTION, matches, 0)).isEqualTo(new Answer(matches.getFirst()));
    }

    @Test
    void a_careful_persona_asks_back_where_a_bold_one_answers() {
        var matches = matches(0.6, 0.4);

        assertThat(new AnswerPolicy(0.8, 3).decide(QUESTION, matches, 0)).isEqualTo(new Clarify(matches));
    }

    @Test
    void two_close_matches_below_the_threshold_are_offered_as_choices() {
        var matches = matches(0.4, 0.35);

        assertThat(policy.decide(QUESTION, matches, 0)).isEqualTo(new Clarify(matches));
    }

    @Test
    void at_most_three_choices_are_offered() {
        var decision = policy.decide(QUESTION, matches(0.4, 0.39, 0.38, 0.37), 0);

        assertThat(((Clarify) decision).matches()).hasSize(3);
    }

    @Test
    void a_single_weak_match_is_not_offered() {
        assertThat(policy.decide(QUESTION, matches(0.4, 0.01), 0)).isEqualTo(new Unknown());
    }

    @Test
    void matches_below_every_bar_are_unknown() {
        assertThat(policy.decide(QUESTION, matches(0.1, 0.09), 0)).isEqualTo(new Unknown());
    }

    @Test
    void the_third_unanswered_message_in_a_row_leads_to_a_person() {
        assertThat(policy.decide(QUESTION, List.of(), 1)).isEqualTo(new Unknown());
        assertThat(policy.decide(QUESTION, List.of(), 2)).isEqualTo(new Handoff(HandoffReason.REPEATED_FAILURE));
    }

    @Test
    void a_persona_without_end_of_patience_never_hands_off_by_itself() {
        assertThat(new AnswerPolicy(0.5, 0).decide(QUESTION, List.of(), 99)).isEqualTo(new Unknown());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "???", "👍👍", "\u0000", "((((", "a", "谢谢谢谢谢谢谢谢谢谢谢谢谢谢谢谢谢谢谢谢谢谢谢谢谢谢谢谢谢谢谢谢x"})
    void odd_messages_are_unknown(String message) {
        assertThat(policy.decide(message, List.of(), 0)).isEqualTo(new Unknown());
    }

    @Test
    void a_very_long_message_is_decided_at_once() {
        var threads = ManagementFactory.getThreadMXBean();
        var start = threads.getCurrentThreadCpuTime();

        policy.decide("can i talk to ".repeat(10_000), List.of(), 0);
        policy.decide("how can ".repeat(37), List.of(), 0);

        assertThat(threads.getCurrentThreadCpuTime() - start).isLessThan(500_000_000);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -1, Double.NaN})
    void a_threshold_must_lie_between_0_and_1(double threshold) {
        assertThatThrownBy(() -> new AnswerPolicy(threshold, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<QaMatch> matches(double... confidences) {
        return Stream.iterate(0, i -> i < confidences.length, i -> i + 1)
                .map(i -> new QaMatch(
                        new QaEntry(new UUID(0, i), QUESTION + i, List.of(), "3 days", "en", "Delivery"),
                        QUESTION,
                        new MatchFeatures(1, 1, 1, 1, 1, 1, 1, 0, 0),
                        10 - i,
                        confidences[i]))
                .toList();
    }
}
