package io.chathub.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.chathub.knowledge.LabelledData;
import io.chathub.knowledge.QaEntry;
import io.chathub.knowledge.QaIndex;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BotEvaluationTests {

    @Test
    void held_out_questions_to_the_demo_shop_are_answered_well() {
        var quality = demoQuality();

        assertThat(quality.all().foundFirst()).isGreaterThan(0.85);
        assertThat(quality.all().answeredRight()).isGreaterThan(0.7);
        assertThat(quality.all().answeredWrong()).isLessThan(0.07);
        assertThat(quality.all().precision()).isGreaterThan(0.84);
        assertThat(quality.all().falselyAnswered()).isLessThan(0.1);
        assertThat(quality.all().refused()).isGreaterThan(0.8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh", "id"})
    void no_language_falls_behind(String language) {
        var figures = demoQuality().byLanguage().get(language);

        assertThat(figures.foundFirst()).isGreaterThan(0.8);
        assertThat(figures.answeredRight()).isGreaterThan(0.6);
        assertThat(figures.falselyAnswered()).isLessThan(0.15);
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
                UUID.randomUUID(), "How long does delivery take?", List.of("When will my parcel arrive?"), "3 days", "en", "");
        try (var index = new QaIndex(List.of(entry))) {
            var quality = new BotEvaluation(index, AnswerPolicy.usual()).of(List.of(
                    new LabelledQuestion("when will my parcel arrive", "en", entry.question()),
                    new LabelledQuestion("when will my parcel arrive", "en", "Another question"),
                    new LabelledQuestion("zzz", "en", ""),
                    new LabelledQuestion("when will my parcel arrive", "zh", "")));

            assertThat(quality.byLanguage().get("en").answeredRight()).isEqualTo(0.5);
            assertThat(quality.byLanguage().get("en").answeredWrong()).isEqualTo(0.5);
            assertThat(quality.byLanguage().get("en").refused()).isEqualTo(1);
            assertThat(quality.byLanguage().get("zh").falselyAnswered()).isEqualTo(1);
            assertThat(quality.table()).contains("| en | 2 | 1 |", "| all | 2 | 2 |");
        }
    }

    private static BotQuality demoQuality() {
        try (var index = new QaIndex(LabelledData.demoKnowledge())) {
            return new BotEvaluation(index, AnswerPolicy.usual())
                    .of(BotEvaluationReport.half(LabelledData.demoQuestions(), true));
        }
    }
}
