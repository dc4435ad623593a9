package io.chathub.console.knowledge;

import io.chathub.console.knowledge.view.ImportResult;
import io.chathub.knowledge.ImportQaItems;
import io.chathub.knowledge.ImportReport;
import io.chathub.knowledge.PreviewImport;
import io.chathub.knowledge.QaStatus;
import io.chathub.organizations.Actor.AgentActor;
import io.chathub.organizations.Permission;
import io.chathub.shared.UserError;
import io.chathub.web.ErrorTexts;
import io.chathub.web.view.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * Taking in a file, in two steps. The browser keeps the file and sends it with each step, so nothing is stored before
 * the author has said yes.
 */
@Controller
class ImportPage {
    private static final String ADDRESS = "/app/knowledge/import";

    private final PreviewImport preview;
    private final ImportQaItems importing;
    private final MessageSource messages;

    ImportPage(PreviewImport preview, ImportQaItems importing, MessageSource messages) {
        this.preview = preview;
        this.importing = importing;
        this.messages = messages;
    }

    @GetMapping(ADDRESS)
    String choose(AgentActor actor, Model model) {
        actor.require(Permission.KNOWLEDGE_EDIT);
        model.addAttribute("result", ImportResult.NONE);
        return "console/knowledge/import";
    }

    @PostMapping(ADDRESS + "/preview")
    String preview(
            AgentActor actor,
            @RequestParam MultipartFile file,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        return show(file, bytes -> preview.preview(actor, bytes), htmx, locale, model, response);
    }

    @PostMapping(ADDRESS)
    String read(
            AgentActor actor,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "false") boolean publish,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var status = publish ? QaStatus.PUBLISHED : QaStatus.DRAFT;
        return show(file, bytes -> importing.read(actor, bytes, status), htmx, locale, model, response);
    }

    private String show(
            MultipartFile file,
            Function<byte[], ImportReport> step,
            @Nullable String htmx,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        try {
            model.addAttribute("result", ImportResult.of(step.apply(bytes(file))));
        } catch (UserError refused) {
            if (refused.kind() == UserError.Kind.FORBIDDEN) {
                throw refused;
            }
            response.setStatus(UserError.Kind.INVALID.status());
            var sentence = ErrorTexts.sentence(new Texts(messages, locale), refused);
            model.addAttribute("result", ImportResult.refused(sentence));
        }
        return htmx == null ? "console/knowledge/import" : "console/knowledge/import-result";
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw UserError.invalid("csv_empty");
        }
    }
}
