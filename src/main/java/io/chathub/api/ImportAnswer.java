package io.chathub.api;

import io.chathub.knowledge.ImportReport;
import io.chathub.web.ErrorTexts;
import io.chathub.web.view.Texts;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

@Schema(name = "ImportReport", description = "What an import did, or would do.")
record ImportAnswer(
        @Schema(description = "True: nothing was written.") boolean dryRun,
        int created,
        int updated,
        int unchanged,

        @Schema(description = "Rows that were not taken in.")
        int faulty,

        @Schema(description = "As found in the file.", example = "UTF-8")
        String encoding,

        @Schema(example = ",") String separator,

        @Schema(description = "Columns that ChatHub does not know.")
        List<String> ignoredColumns,

        List<String> newCategories,
        List<RowError> errors) {

    @Schema(name = "ImportError")
    record RowError(
            @Schema(description = "As a spreadsheet counts: the header is row 1.", example = "17")
            int row,

            @Schema(description = "Empty when the whole row is meant.", example = "language")
            String column,

            @Schema(example = "qa_language_missing") String code,

            @Schema(example = "The language is missing. Write a code such as en, zh-CN or id.")
            String message) {}

    static ImportAnswer of(ImportReport report, Texts texts) {
        var errors = report.faults().stream()
                .map(fault -> new RowError(
                        fault.row(),
                        fault.fault().field(),
                        fault.fault().code(),
                        ErrorTexts.sentence(texts, fault.fault())))
                .toList();
        return new ImportAnswer(
                !report.written(),
                report.created(),
                report.updated(),
                report.unchanged(),
                report.faulty(),
                report.encoding(),
                String.valueOf(report.separator()),
                report.ignoredColumns(),
                report.newCategories(),
                errors);
    }
}
