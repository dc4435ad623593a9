package io.chathub.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QaColumnsTests {

    @Test
    void variations_with_bars_and_backslashes_read_back_as_they_were() {
        var variations = List.of("a|b", "c\\d", "e\\|f", "\\", "plain");

        assertThat(QaColumns.splitVariations(QaColumns.joinVariations(variations)))
                .isEqualTo(variations);
    }

    @Test
    void a_backslash_that_escapes_nothing_is_itself() {
        assertThat(QaColumns.splitVariations("C:\\temp| |x|")).containsExactly("C:\\temp", "x");
    }
}
