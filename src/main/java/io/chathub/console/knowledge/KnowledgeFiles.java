package io.chathub.console.knowledge;

import io.chathub.knowledge.ExportQaItems;
import io.chathub.knowledge.PreviewImport;
import io.chathub.knowledge.WriteFaults;
import io.chathub.organizations.Actor.AgentActor;
import io.chathub.organizations.Permission;
import io.chathub.web.ErrorTexts;
import io.chathub.web.view.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Files to take away: the questions, and what was wrong with a file. */
@Controller
class KnowledgeFiles {
    private final ExportQaItems export;
    private final PreviewImport preview;
    private final MessageSource messages;
    private final Clock clock;

    KnowledgeFiles(ExportQaItems export, PreviewImport preview, MessageSource messages, Clock clock) {
        this.export = export;
        this.preview = preview;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/app/knowledge/export")
    void export(
            AgentActor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String status,
            HttpServletResponse response)
            throws IOException {
        actor.require(Permission.KNOWLEDGE_READ);
        var filter = QuestionListPage.filter(q, category, language, status);
        download("knowledge-" + LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) + ".csv", response);
        export.write(actor, filter, response.getOutputStream());
    }

    @PostMapping("/app/knowledge/import/errors")
    void errors(AgentActor actor, @RequestParam MultipartFile file, Locale locale, HttpServletResponse response)
            throws IOException {
        var report = preview.preview(actor, file.getBytes());
        var texts = new Texts(messages, locale);
        download("import-errors.csv", response);
        WriteFaults.write(report.faults(), fault -> ErrorTexts.sentence(texts, fault), response.getOutputStream());
    }

    private static void download(String name, HttpServletResponse response) {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
    }
}
