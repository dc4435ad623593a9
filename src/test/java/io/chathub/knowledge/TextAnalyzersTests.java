package io.chathub.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextAnalyzersTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kirim mengirim dikirim pengiriman kirimkan kirimannya",
                "pesan pesanan memesan pemesanan dipesan pesananku",
                "bayar membayar pembayaran dibayar",
                "kembali mengembalikan pengembalian dikembalikan",
                "tukar menukar penukaran ditukar",
                "batal membatalkan pembatalan dibatalkan batalkan",
                "lacak melacak pelacakan dilacak",
                "beli membeli pembelian"
            })
    void forms_of_an_indonesian_word_become_one(String forms) {
        assertThat(Arrays.stream(forms.split(" "))
                        .map(form -> words("id", form))
                        .distinct())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pesan pasang", "kirim kira", "bayar baru", "tukar tahun", "mesin masin"})
    void different_indonesian_words_stay_apart(String pair) {
        assertThat(Arrays.stream(pair.split(" ")).map(word -> words("id", word)).distinct())
                .hasSize(2);
    }

    @Test
    void english_words_lose_endings_and_possessives() {
        assertThat(words("en", "The customers' parcels, the shop’s deliveries")).contains("custom", "parcel", "shop");
        assertThat(words("en", "returned returning returns")).containsExactly("return");
    }

    @Test
    void chinese_is_cut_into_words_and_pairs_and_simplified() {
        assertThat(words("zh", "運費多少")).contains("运费");
        assertThat(words("zh", "手冲壶保修")).contains("保修", "冲壶");
    }

    @Test
    void other_languages_are_folded() {
        assertThat(words("fr", "Élève, REÇU")).containsExactly("eleve", "recu");
        assertThat(words("th", "คืนเงินได้ไหม")).hasSizeGreaterThan(1);
    }

    @Test
    void expressions_carry_the_concept_that_their_words_do_not() {
        assertThat(TextAnalyzers.forLanguage("en").analyze("can I get my money back"))
                .filteredOn(unit -> unit.kind() == Unit.Kind.EXPRESSION)
                .flatExtracting(Unit::concepts)
                .contains("refund");
    }

    private static List<String> words(String language, String text) {
        return TextAnalyzers.forLanguage(language).analyze(text).stream()
                .map(Unit::text)
                .toList();
    }
}
