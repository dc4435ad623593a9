package io.chathub.knowledge.csv;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.chathub.shared.UserError;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReaderTests {
    private static final CsvReader READER = new CsvReader(Set.of("name"), Set.of("name", "note"), 3);

    @Test
    void a_spreadsheet_may_use_any_unicode_encoding() {
        var text = "name,note\n配送需要多久？,“引号”\n";
        assertThat(read(text.getBytes(UTF_8)).encoding()).isEqualTo("UTF-8");
        for (var bytes : List.of(
                text.getBytes(UTF_8),
                ("\uFEFF" + text).getBytes(UTF_8),
                ("\uFEFF" + text).getBytes(UTF_16LE),
                ("\uFEFF" + text).getBytes(UTF_16BE),
                text.getBytes(UTF_16LE),
                text.getBytes(UTF_16BE),
                text.getBytes(Charset.forName("GB18030")))) {
            assertThat(read(bytes).rows().getFirst().cell("name")).isEqualTo("配送需要多久？");
            assertThat(read(bytes).rows().getFirst().cell("note")).isEqualTo("“引号”");
        }
    }

    @Test
    void accents_of_western_excel_are_not_taken_for_chinese() {
        var document = read("name,note\nCafé déjà vu – 5 €,é\n".getBytes(Charset.forName("windows-1252")));

        assertThat(document.encoding()).isEqualTo("windows-1252");
        assertThat(document.rows().getFirst().cell("name")).isEqualTo("Café déjà vu – 5 €");
        assertThat(document.rows().getFirst().cell("note")).isEqualTo("é");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void the_separator_is_found_in_the_header(String separator) {
        var document = read("name" + separator + "note\na,b" + separator + "\"c;d\"\n".replace(",", "."));

        assertThat(document.separator()).isEqualTo(separator.charAt(0));
    }

    @Test
    void the_line_with_which_excel_declares_a_separator_is_no_row() {
        var document = read("sep=;\r\nname;note\r\na,b;c\r\n");

        assertThat(document.rows().getFirst().cell("name")).isEqualTo("a,b");
        assertThat(document.rows().getFirst().number()).isEqualTo(2);
    }

    @Test
    void columns_come_in_any_order_and_unknown_ones_are_named() {
        var document = read("Note , rating,NAME\nn,5,a\n");

        assertThat(document.columns()).containsExactly("note", "name");
        assertThat(document.unknownColumns()).containsExactly("rating");
        assertThat(document.rows().getFirst().cells())
                .containsOnly(java.util.Map.entry("name", "a"), java.util.Map.entry("note", "n"));
    }

    @Test
    void rows_are_numbered_as_a_spreadsheet_does_blank_ones_and_line_breaks_in_cells_included() {
        var document = read("name,note\n\"two\nlines\",x\n\n , \nlast\n");

        assertThat(document.rows()).extracting(CsvRow::number).containsExactly(2, 5);
        assertThat(document.rows().getFirst().cell("name")).isEqualTo("two\nlines");
        assertThat(document.rows().getLast().cell("note")).isEmpty();
    }

    @Test
    void a_row_with_more_cells_than_the_header_says_so() {
        var document = read("name,note\na,b,\na,b,c\n");

        assertThat(document.rows()).extracting(CsvRow::surplus).containsExactly(false, true);
    }

    @Test
    void broken_quotation_marks_are_located_and_what_was_before_is_kept() {
        var inside = read("name,note\na,b\n\"he said \"hi\" again\",x\nc,d\n");
        var open = read("name,note\na,b\n\"never closed,x\nc,d\n");

        for (var document : List.of(inside, open)) {
            assertThat(document.rows()).hasSize(1);
            assertThat(document.brokenRow()).isEqualTo(3);
        }
    }

    @Test
    void what_is_no_such_file_is_refused_with_a_reason() {
        assertRefused("csv_empty", new byte[0]);
        assertRefused("csv_columns_missing", "note\nx\n".getBytes(UTF_8));
        assertRefused("csv_column_twice", "name,Name\nx,y\n".getBytes(UTF_8));
        assertRefused("csv_header_broken", "\"name\"x,note\n".getBytes(UTF_8));
        assertRefused("csv_workbook", new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0});
        assertRefused("csv_not_text", new byte[] {'n', 'a', 'm', 'e', '\n', 0, 1, 0, (byte) 0x81});
        assertRefused("csv_not_text", new byte[] {'n', 'a', 'm', 'e', '\n', (byte) 0x81, (byte) 0x20});
        assertRefused("csv_too_many_rows", "name\n1\n2\n3\n4\n".getBytes(UTF_8));
    }

    @Test
    void no_written_cell_is_a_formula_and_every_cell_reads_back_as_it_was() throws IOException {
        var cells = List.of(
                "=1+1", "+62 21", "-5", "@sum", "\tx", "'=x", "''@", "'quoted'", "＝1", "a\"b", "a,b;c", "a\nb", "配送");
        var out = new ByteArrayOutputStream();
        try (var writer = new CsvWriter(out, List.of("name", "note"))) {
            for (var cell : cells) {
                writer.row(List.of(cell, ""));
            }
        }

        var text = out.toString(UTF_8);
        assertThat(text).startsWith("\uFEFFname,note\r\n").doesNotContainPattern("(?m)^\"?[=+\\-@\\t＝]");
        var reader = new CsvReader(Set.of("name"), Set.of("name", "note"), 100);
        assertThat(reader.read(out.toByteArray()).rows())
                .extracting(row -> row.cell("name"))
                .isEqualTo(cells);
    }

    private static void assertRefused(String code, byte[] file) {
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> READER.read(file))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private static CsvDocument read(String text) {
        return read(text.getBytes(UTF_8));
    }

    private static CsvDocument read(byte[] file) {
        return READER.read(file);
    }
}
