package io.chathub.console.knowledge;

import io.chathub.console.knowledge.view.QuestionForm;
import io.chathub.knowledge.CreateQaItem;
import io.chathub.knowledge.QaItem;
import io.chathub.knowledge.QaItemId;
import io.chathub.knowledge.ReadKnowledge;
import io.chathub.knowledge.UpdateQaItem;
import io.chathub.organizations.Actor.AgentActor;
import io.chathub.shared.UserError;
import io.chathub.web.Notices;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where one question is written. */
@Controller
class QuestionEditorPage {
    private static final String VIEW = "console/knowledge/editor";

    private final ReadKnowledge read;
    private final CreateQaItem create;
    private final UpdateQaItem update;
    private final QuestionForms forms;

    QuestionEditorPage(ReadKnowledge read, CreateQaItem create, UpdateQaItem update, QuestionForms forms) {
        this.read = read;
        this.create = create;
        this.update = update;
        this.forms = forms;
    }

    @GetMapping("/app/knowledge/new")
    String write(AgentActor actor, @RequestParam(defaultValue = "") String question, Locale locale, Model model) {
        return show(forms.empty(actor, question, locale), model);
    }

    @GetMapping("/app/knowledge/{id}")
    String edit(AgentActor actor, @PathVariable String id, Locale locale, Model model) {
        return show(forms.of(actor, read.item(actor, QaItemId.of(id)), locale), model);
    }

    @PostMapping("/app/knowledge")
    String create(
            AgentActor actor,
            @RequestParam MultiValueMap<String, String> sent,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            var input = SentQuestion.of(sent);
            var item = create.create(actor, input.content(), input.status());
            return saved(item, redirect);
        } catch (UserError refused) {
            return refused(actor, null, sent, refused, locale, model, response);
        }
    }

    @PostMapping("/app/knowledge/{id}")
    String save(
            AgentActor actor,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var before = read.item(actor, QaItemId.of(id));
        try {
            var input = SentQuestion.of(sent);
            var item = update.update(actor, before.id(), input.version(), input.content(), input.status());
            return saved(item, redirect);
        } catch (UserError refused) {
            return refused(actor, before, sent, refused, locale, model, response);
        }
    }

    private static String saved(QaItem item, RedirectAttributes redirect) {
        Notices.show(redirect, "knowledge.saved-" + item.status().name().toLowerCase(Locale.ROOT));
        return "redirect:/app/knowledge/" + item.id();
    }

    /** What was written comes back with the reason beside it. */
    private String refused(
            AgentActor actor,
            @Nullable QaItem before,
            MultiValueMap<String, String> sent,
            UserError refusal,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        if (refusal.kind() == UserError.Kind.FORBIDDEN || refusal.kind() == UserError.Kind.NOT_FOUND) {
            throw refusal;
        }
        response.setStatus(refusal.kind().status());
        return show(forms.refused(actor, before, SentQuestion.of(sent), refusal, locale), model);
    }

    private static String show(QuestionForm form, Model model) {
        model.addAttribute("form", form);
        return VIEW;
    }
}
