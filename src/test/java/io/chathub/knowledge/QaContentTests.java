package io.chathub.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import io.chathub.shared.Fault;
import io.chathub.shared.UserError;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QaContentTests {

    @Test
    void texts_are_cleaned_of_what_nobody_can_see() {
        var content = new QaContent(
                "  How\n much\u00A0 is\u0000 it? ", "\r\nOne\r\n\ttwo \uD800\u0007\n", "zh_cn", null, List.of());

        assertThat(content.question()).isEqualTo("How much is it?");
        assertThat(content.answer()).isEqualTo("One\n\ttwo");
        assertThat(content.language()).isEqualTo("zh-CN");
    }

    @Test
    void a_variation_counts_once_and_never_repeats_the_question() {
        var content = new QaContent(
                "Where is it?", "There.", "en", null, List.of("where is IT", "Find it", " find  it? ", " ", "Seek"));

        assertThat(content.variations()).containsExactly("Find it", "Seek");
    }

    @Test
    void all_faults_are_told_at_once() {
        var many = IntStream.rangeClosed(1, 51).mapToObj(n -> "variation " + n).toList();

        assertThat(faults("", "a".repeat(10_001), "klingonese", many))
                .extracting(Fault::field, Fault::code)
                .containsExactly(
                        tuple("question", "qa_question_missing"),
                        tuple("answer", "qa_answer_too_long"),
                        tuple("language", "qa_language_unknown"),
                        tuple("variations", "qa_variations_too_many"));
        assertThat(faults("q".repeat(501), " ", "", List.of("v".repeat(501))))
                .extracting(Fault::code)
                .containsExactly(
                        "qa_question_too_long", "qa_answer_missing", "qa_language_missing", "qa_variation_too_long");
    }

    @Test
    void the_limits_themselves_are_allowed() {
        var content = new QaContent(
                "q".repeat(500), "a".repeat(10_000), "en", null, Collections.nCopies(60, "v".repeat(500)));

        assertThat(content.variations()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"en,en", "EN-us,en-US", "zh_Hans_CN,zh-Hans-CN", "id,id", "in,id", "fil,fil", "yue-HK,yue-HK"})
    void languages_are_written_in_one_way(String written, String canonical) {
        assertThat(LanguageTags.canonical(written)).contains(canonical);
    }

    @ParameterizedTest
    @CsvSource({"english", "xx", "zzz", "e", "en us", "*", "中文"})
    void what_is_no_language_is_none(String written) {
        assertThat(LanguageTags.canonical(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"How much?,how  MUCH", "多少钱？,多少钱", "ＡＢＣ,abc", "Really?!…,really"})
    void a_question_is_the_same_in_another_spelling(String one, String other) {
        assertThat(CleanText.key(one)).isEqualTo(CleanText.key(other));
    }

    @ParameterizedTest
    @CsvSource({"C,C++", "?,!", "How much,How many"})
    void different_questions_stay_different(String one, String other) {
        assertThat(CleanText.key(one)).isNotEqualTo(CleanText.key(other));
    }

    private static List<Fault> faults(String question, String answer, String language, List<String> variations) {
        return catchThrowableOfType(UserError.class, () -> new QaContent(question, answer, language, null, variations))
                .faults();
    }
}
