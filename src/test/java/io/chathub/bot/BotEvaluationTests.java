package io.chathub.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.chathub.knowledge.LabelledData;
import io.chathub.knowledge.QaEntry;
import io.chathub.knowledge.QaIndex;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BotEvaluationTests {

    @Test
    void held_out_questions_to_the_demo_shop_are_answered_well() {
        var figures = demoQuality(true).all();

        assertThat(figures.foundFirst()).isGreaterThan(0.86);
        assertThat(figures.answeredRight()).isGreaterThan(0.68);
        assertThat(figures.answeredWrong()).isLessThan(0.06);
        assertThat(figures.precision()).isGreaterThan(0.83);
        assertThat(figures.refused()).isGreaterThan(0.86);
        assertThat(figures.falselyAnswered()).isLessThan(0.09);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh", "id"})
    void no_language_falls_behind(String language) {
        var figures = figures(demoQuality(true), language);

        assertThat(figures.foundFirst()).isGreaterThan(0.84);
        assertThat(figures.answeredRight()).isGreaterThan(0.65);
        assertThat(figures.falselyAnswered()).isLessThan(0.13);
    }

    @Test
    void questions_written_after_the_tuning_are_answered_well_too() {
        try (var index = new QaIndex(LabelledData.demoKnowledge())) {
            var questions = BotEvaluationReport.questions(LabelledData.blindDemoQuestions());

            var figures =
                    new BotEvaluation(index, AnswerPolicy.usual()).of(questions).all();

            assertThat(figures.foundFirst()).isGreaterThan(0.76);
            assertThat(figures.answeredWrong()).isLessThan(0.05);
            assertThat(figures.falselyAnswered()).isLessThan(0.16);
        }
    }

    @Test
    void intents_of_other_domains_are_told_apart_too() {
        assumeThat(LabelledData.intentsPresent()).isTrue();
        try (var index = new QaIndex(LabelledData.intentKnowledge())) {
            var questions = BotEvaluationReport.half(LabelledData.intentQuestions(), true);

            var quality = new BotEvaluation(index, AnswerPolicy.usual()).of(questions);

            assertThat(quality.all().foundFirst()).isGreaterThan(0.82);
        }
    }

    @Test
    void shares_are_counted_by_what_the_bot_did() {
        var entry = new QaEntry(
                UUID.randomUUID(),
                "How long does delivery take?",
                List.of("When will my parcel arrive?"),
                "3 days",
                "en",
                "");
        try (var index = new QaIndex(List.of(entry))) {
            var quality = new BotEvaluation(index, AnswerPolicy.usual())
                    .of(List.of(
                            new LabelledQuestion("when will my parcel arrive", "en", entry.question()),
                            new LabelledQuestion("when will my parcel arrive", "en", "Another question"),
                            new LabelledQuestion("zzz", "en", ""),
                            new LabelledQuestion("when will my parcel arrive", "zh", "")));

            assertThat(figures(quality, "en").answeredRight()).isEqualTo(0.5);
            assertThat(figures(quality, "en").answeredWrong()).isEqualTo(0.5);
            assertThat(figures(quality, "en").refused()).isEqualTo(1);
            assertThat(figures(quality, "zh").falselyAnswered()).isEqualTo(1);
            assertThat(quality.table()).contains("| en | 2 | 1 |", "| all | 2 | 2 |");
        }
    }

    private static BotQuality.Figures figures(BotQuality quality, String language) {
        return Objects.requireNonNull(quality.byLanguage().get(language));
    }

    private static BotQuality demoQuality(boolean heldOut) {
        try (var index = new QaIndex(LabelledData.demoKnowledge())) {
            return new BotEvaluation(index, AnswerPolicy.usual())
                    .of(BotEvaluationReport.half(LabelledData.demoQuestions(), heldOut));
        }
    }
}
