package io.chathub.api;

import io.chathub.knowledge.ImportQaItems;
import io.chathub.knowledge.PreviewImport;
import io.chathub.organizations.Actor.ApiKeyActor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping(path = "/api/v1/qa-items/import", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Knowledge")
class QaImportApi {
    private static final String DESCRIPTION = """
            Scope `knowledge.edit`. Takes in the good rows, all or none, and reports the others; a question that exists \
            already in its language is updated, so the same file may be sent again. The first row names the columns \
            `question`, `answer`, `category`, `language`, `variations` (separated by `|`). \
            Up to 10 MB and 20,000 rows.""";
    private static final String EXAMPLE =
            "question,answer,category,language,variations\nHow long does delivery take?,Two to three working days.,Delivery,en,When will my parcel arrive?|How fast do you ship?\n";

    private final PreviewImport preview;
    private final ImportQaItems importing;
    private final Problems problems;

    QaImportApi(PreviewImport preview, ImportQaItems importing, Problems problems) {
        this.preview = preview;
        this.importing = importing;
        this.problems = problems;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(operationId = "importQaItems", summary = "Import questions from a CSV file", description = DESCRIPTION)
    @ApiResponse(responseCode = "200")
    ImportAnswer file(
            ApiKeyActor actor,
            @Parameter(description = "The file.") @RequestPart MultipartFile file,
            @Parameter(description = "Only tell what would happen.") @RequestParam(defaultValue = "false")
                    boolean dryRun,
            @Parameter(description = "Of new questions: `draft` or `published`.")
                    @RequestParam(defaultValue = "published")
                    String status,
            HttpServletRequest request)
            throws IOException {
        return read(actor, file.getBytes(), dryRun, status, request);
    }

    @PostMapping(consumes = {"text/csv", MediaType.TEXT_PLAIN_VALUE})
    @Operation(operationId = "importQaItemsText", summary = "Import questions from CSV", description = DESCRIPTION)
    @ApiResponse(responseCode = "200")
    ImportAnswer text(
            ApiKeyActor actor,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(mediaType = "text/csv", examples = @ExampleObject(EXAMPLE)))
                    @RequestBody
                    byte[] body,
            @Parameter(description = "Only tell what would happen.") @RequestParam(defaultValue = "false")
                    boolean dryRun,
            @Parameter(description = "Of new questions: `draft` or `published`.")
                    @RequestParam(defaultValue = "published")
                    String status,
            HttpServletRequest request) {
        return read(actor, body, dryRun, status, request);
    }

    private ImportAnswer read(
            ApiKeyActor actor, byte[] file, boolean dryRun, String status, HttpServletRequest request) {
        var wanted = QaItemRequest.status(status);
        var report = dryRun ? preview.preview(actor, file) : importing.read(actor, file, wanted);
        return ImportAnswer.of(report, problems.texts(request));
    }
}
