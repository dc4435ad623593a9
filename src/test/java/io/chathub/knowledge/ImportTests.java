package io.chathub.knowledge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import io.chathub.organizations.Actor.AgentActor;
import io.chathub.organizations.Actor.SystemActor;
import io.chathub.organizations.Role;
import io.chathub.shared.AgentId;
import io.chathub.shared.OrganizationId;
import io.chathub.shared.Tenant;
import io.chathub.shared.UserError;
import io.chathub.shared.UserId;
import io.chathub.testing.ChatHubTest;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ChatHubTest
class ImportTests {
    private static final String HEADER = "question,answer,category,language,variations\n";

    private final OrganizationId organization = OrganizationId.next();
    private final SystemActor author = new SystemActor(organization);

    @Autowired
    PreviewImport preview;

    @Autowired
    ImportQaItems importing;

    @Autowired
    ExportQaItems export;

    @Autowired
    ReadKnowledge read;

    @Autowired
    CreateQaItem create;

    @Autowired
    ChangeQaStatus changeStatus;

    @Test
    void a_preview_counts_and_writes_nothing() {
        importFile(HEADER + "Same?,Yes.,General,en,\nOther?,Old.,General,en,\n");

        var report =
                preview(HEADER + "Same?,Yes.,General,en,\nOther?,New.,General,en,\nNew?,Yes.,More,id,a|b\n?,,,,\n");

        assertThat(report.written()).isFalse();
        assertThat(report.unchanged()).isEqualTo(1);
        assertThat(report.updated()).isEqualTo(1);
        assertThat(report.created()).isEqualTo(1);
        assertThat(report.faulty()).isEqualTo(1);
        assertThat(report.newCategories()).containsExactly("More");
        assertThat(items()).hasSize(2);
        assertThat(in(() -> read.categories(author))).hasSize(1);
    }

    @Test
    void good_rows_come_in_and_every_bad_row_is_reported_with_column_and_reason() {
        var report = importFile(HEADER
                + "Good?,Yes.,General,en,a|b\n"
                + ",No question.,General,en,\n"
                + "No answer?,,General,en,\n"
                + "No language?,Yes.,General,,\n"
                + "Odd language?,Yes.,General,klingon,\n"
                + "q".repeat(501) + ",Yes.,General,en,\n"
                + "Long answer?," + "a".repeat(10_001) + ",General,en,\n"
                + "Many?,Yes.,General,en," + "v|".repeat(10) + variations(51) + "\n"
                + "Long variation?,Yes.,General,en," + "v".repeat(501) + "\n"
                + "Odd category?,Yes.,---,en,\n"
                + "Comma, unquoted?,Yes.,General,en,a\n"
                + "good,Again.,General,EN,\n"
                + "Last?,Yes.,General,en,\n");

        assertThat(report.created()).isEqualTo(2);
        assertThat(report.faults())
                .extracting(
                        RowFault::row,
                        fault -> fault.fault().field(),
                        fault -> fault.fault().code())
                .containsExactlyInAnyOrder(
                        tuple(3, "question", "qa_question_missing"),
                        tuple(4, "answer", "qa_answer_missing"),
                        tuple(5, "language", "qa_language_missing"),
                        tuple(6, "language", "qa_language_unknown"),
                        tuple(7, "question", "qa_question_too_long"),
                        tuple(8, "answer", "qa_answer_too_long"),
                        tuple(9, "variations", "qa_variations_too_many"),
                        tuple(10, "variations", "qa_variation_too_long"),
                        tuple(11, "category", "category_name_missing"),
                        tuple(12, "", "csv_surplus_cells"),
                        tuple(12, "language", "qa_language_unknown"),
                        tuple(13, "question", "csv_row_repeated"));
        assertThat(items()).extracting(QaItem::question).containsExactly("Last?", "Good?");
    }

    @Test
    void rows_before_broken_quotation_marks_come_in() {
        var report = importFile(HEADER + "Good?,Yes.,,en,\n\"Broken,Yes.,,en,\nAfter?,Yes.,,en,\n");

        assertThat(report.created()).isEqualTo(1);
        assertThat(report.faults()).extracting(RowFault::row).containsExactly(3);
    }

    @Test
    void importing_again_changes_nothing_and_an_edited_row_updates_in_place() {
        var file = HEADER + "When?,Soon.,General,en,How long\nWho?,Me.,,id,\n";
        importFile(file);
        var before = items();

        assertThat(importFile(file).changes()).isFalse();
        assertThat(items()).isEqualTo(before);

        var report = importFile(HEADER + "when ?,Now.,Other,en,How long|How fast\n");
        assertThat(report.updated()).isEqualTo(1);
        var changed = items().getLast();
        assertThat(changed.id()).isEqualTo(before.getLast().id());
        assertThat(changed.question()).isEqualTo("when ?");
        assertThat(changed.answer()).isEqualTo("Now.");
        assertThat(changed.categoryName()).isEqualTo("Other");
        assertThat(changed.variations()).containsExactly("How long", "How fast");
        assertThat(changed.version()).isEqualTo(2);
    }

    @Test
    void a_column_that_is_not_in_the_file_keeps_its_values_and_an_empty_cell_clears_them() {
        importFile(HEADER + "When?,Soon.,General,en,How long\n");

        importFile("question,answer,language\nWhen?,Later.,en\n");
        assertThat(items().getFirst().categoryName()).isEqualTo("General");
        assertThat(items().getFirst().variations()).containsExactly("How long");

        importFile(HEADER + "When?,Later.,,en,\n");
        assertThat(items().getFirst().categoryName()).isNull();
        assertThat(items().getFirst().variations()).isEmpty();
    }

    @Test
    void an_update_keeps_the_status() {
        importFile(HEADER + "When?,Soon.,,en,\n");
        in(() -> changeStatus.change(author, items().getFirst().id(), QaStatus.DRAFT));

        importFile(HEADER + "When?,Later.,,en,\n");

        assertThat(items().getFirst().status()).isEqualTo(QaStatus.DRAFT);
        assertThat(items().getFirst().answer()).isEqualTo("Later.");
    }

    @Test
    void what_is_exported_comes_back_without_a_change() throws Exception {
        for (var text :
                List.of("=1+1", "配送 “需要” 多久", "two\n\"lines\", with; all\tof it", "-5|6\\7", "'=x", "+62", "@me")) {
            var content = new QaContent("Q " + text, text, "zh-CN", null, List.of(text, "other " + text));
            in(() -> create.create(author, content, QaStatus.PUBLISHED));
        }
        in(() ->
                create.create(author, new QaContent("=cmd|' /C calc'!A0", "x", "en", null, List.of()), QaStatus.DRAFT));
        importFile(HEADER + "Other?,Yes.,Übung / 分类,fil,a\n");

        var out = new ByteArrayOutputStream();
        Tenant.callChecked(organization, () -> {
            export.write(author, QaFilter.ALL, out);
            return out;
        });
        var report = in(() -> preview.preview(author, out.toByteArray()));

        assertThat(report.unchanged()).isEqualTo(9);
        assertThat(report.faults()).isEmpty();
        assertThat(report.changes()).isFalse();

        var copy = OrganizationId.next();
        var there = new SystemActor(copy);
        Tenant.run(copy, () -> importing.read(there, out.toByteArray(), QaStatus.PUBLISHED));
        assertThat(Tenant.call(copy, () -> read.items(there, QaFilter.ALL, null, 50))
                        .items())
                .extracting(QaItem::question, QaItem::answer, QaItem::variations, QaItem::categoryName)
                .isEqualTo(items().stream()
                        .map(item -> tuple(item.question(), item.answer(), item.variations(), item.categoryName()))
                        .toList());
    }

    @Test
    void twenty_thousand_rows_take_seconds_and_one_more_is_refused() {
        var text = new StringBuilder(HEADER);
        for (var n = 1; n <= 20_000; n++) {
            text.append("Question number ")
                    .append(n)
                    .append("?,\"Answer, ")
                    .append("words ".repeat(20))
                    .append(n)
                    .append("\",Category ")
                    .append(n % 50)
                    .append(",en,First ")
                    .append(n)
                    .append("|Second ")
                    .append(n)
                    .append('\n');
        }
        var file = text.toString();
        var start = Instant.now();

        assertThat(importFile(file).created()).isEqualTo(20_000);
        var second = Instant.now();
        assertThat(importFile(file).unchanged()).isEqualTo(20_000);

        assertThat(Duration.between(start, second)).isLessThan(Duration.ofSeconds(30));
        assertThat(Duration.between(second, Instant.now())).isLessThan(Duration.ofSeconds(30));
        var searched = Instant.now();
        assertThat(in(() -> read.items(author, new QaFilter("number 777?", null, null, null), null, 50))
                        .items())
                .hasSize(1);
        assertThat(Duration.between(searched, Instant.now())).isLessThan(Duration.ofSeconds(3));
        assertThat(refusal(file + "One more?,Yes.,,en,\n").code()).isEqualTo("csv_too_many_rows");
    }

    @Test
    void a_file_of_more_than_ten_megabytes_is_refused() {
        var refused = catchThrowableOfType(
                UserError.class, () -> in(() -> preview.preview(author, new byte[10 * 1024 * 1024 + 1])));

        assertThat(refused.kind()).isEqualTo(UserError.Kind.TOO_LARGE);
        assertThat(refused.code()).isEqualTo("file_too_large");
    }

    @Test
    void only_authors_import() {
        var agent = new AgentActor(organization, AgentId.next(), UserId.next(), "Budi", Role.AGENT);
        var file = (HEADER + "When?,Soon.,,en,\n").getBytes(UTF_8);

        assertThat(catchThrowableOfType(UserError.class, () -> in(() -> preview.preview(agent, file)))
                        .code())
                .isEqualTo("forbidden");
        assertThat(catchThrowableOfType(UserError.class, () -> in(() -> importing.read(agent, file, QaStatus.DRAFT)))
                        .code())
                .isEqualTo("forbidden");
        assertThat(items()).isEmpty();
    }

    private static String variations(int count) {
        var text = new StringBuilder();
        for (var n = 0; n < count; n++) {
            text.append("variation ").append(n).append('|');
        }
        return text.toString();
    }

    private UserError refusal(String file) {
        return catchThrowableOfType(UserError.class, () -> importFile(file));
    }

    private List<QaItem> items() {
        return in(() -> read.items(author, QaFilter.ALL, null, 50)).items();
    }

    private ImportReport preview(String file) {
        return in(() -> preview.preview(author, file.getBytes(UTF_8)));
    }

    private ImportReport importFile(String file) {
        return in(() -> importing.read(author, file.getBytes(UTF_8), QaStatus.PUBLISHED));
    }

    private <T> T in(Supplier<T> work) {
        return Tenant.call(organization, work::get);
    }
}
