package io.chathub.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageDetectorTests {

    @Test
    void the_language_of_nearly_every_labelled_question_is_recognized() {
        var questions = LabelledData.demoQuestions();
        var recognized = questions.stream()
                .filter(one -> LanguageDetector.detect(one.question(), "und")
                        .language()
                        .equals(one.language()))
                .count();

        assertThat((double) recognized / questions.size()).isGreaterThan(0.98);
    }

    @ParameterizedTest
    @CsvSource({
        "refund, und, und",
        "refund, id, id",
        "返品できますか, und, ja",
        "配送料金, ja, ja",
        "配送料金, und, zh",
        "คืนเงินได้ไหม, en, th",
        "환불, zh, ko",
        "где мой заказ, uk, uk",
        "где мой заказ, und, ru",
        "where is my parcel, id, en",
        "paket saya di mana ya, en, id",
        "我的 iPhone case 订单在哪里, en, zh",
        "👍, fr, fr"
    })
    void script_and_words_overrule_the_hint_only_where_they_tell(String text, String hint, String expected) {
        assertThat(LanguageDetector.detect(text, hint).language()).isEqualTo(expected);
    }
}
