package io.chathub.console.knowledge;

import io.chathub.console.knowledge.view.CategoryRow;
import io.chathub.knowledge.CategoryId;
import io.chathub.knowledge.CreateCategory;
import io.chathub.knowledge.DeleteCategory;
import io.chathub.knowledge.ReadKnowledge;
import io.chathub.knowledge.UpdateCategory;
import io.chathub.organizations.Actor.AgentActor;
import io.chathub.shared.UserError;
import io.chathub.web.ErrorTexts;
import io.chathub.web.Notices;
import io.chathub.web.view.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The categories and their order. */
@Controller
class CategoriesPage {
    private static final String ADDRESS = "/app/knowledge/categories";

    private final ReadKnowledge read;
    private final CreateCategory create;
    private final UpdateCategory update;
    private final DeleteCategory delete;
    private final MessageSource messages;

    CategoriesPage(
            ReadKnowledge read,
            CreateCategory create,
            UpdateCategory update,
            DeleteCategory delete,
            MessageSource messages) {
        this.read = read;
        this.create = create;
        this.update = update;
        this.delete = delete;
        this.messages = messages;
    }

    @GetMapping(ADDRESS)
    String list(AgentActor actor, Locale locale, Model model) {
        return show(actor, null, locale, model);
    }

    @PostMapping(ADDRESS)
    String create(
            AgentActor actor,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String parent,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return orRefused(actor, locale, model, response, () -> {
            create.create(actor, name, parentOf(parent));
            Notices.show(redirect, "knowledge.category-saved");
        });
    }

    @PostMapping(ADDRESS + "/{id}")
    String update(
            AgentActor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String parent,
            @RequestParam(defaultValue = "1") int position,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return orRefused(actor, locale, model, response, () -> {
            update.update(actor, CategoryId.of(id), name, parentOf(parent), position - 1);
            Notices.show(redirect, "knowledge.category-saved");
        });
    }

    @PostMapping(ADDRESS + "/{id}/delete")
    String delete(AgentActor actor, @PathVariable String id, RedirectAttributes redirect) {
        delete.delete(actor, CategoryId.of(id));
        Notices.show(redirect, "knowledge.category-deleted");
        return "redirect:" + ADDRESS;
    }

    private String orRefused(
            AgentActor actor, Locale locale, Model model, HttpServletResponse response, Runnable change) {
        try {
            change.run();
            return "redirect:" + ADDRESS;
        } catch (UserError refused) {
            if (refused.kind() == UserError.Kind.FORBIDDEN || refused.kind() == UserError.Kind.NOT_FOUND) {
                throw refused;
            }
            response.setStatus(refused.kind().status());
            return show(actor, ErrorTexts.sentence(new Texts(messages, locale), refused), locale, model);
        }
    }

    private String show(AgentActor actor, @Nullable String problem, Locale locale, Model model) {
        var texts = new Texts(messages, locale);
        var categories = read.categories(actor);
        var counts = read.questionsByCategory(actor);
        model.addAttribute(
                "rows",
                CategoryOptions.ordered(categories).stream()
                        .map(node -> new CategoryRow(
                                node.category(),
                                node.depth(),
                                counts.getOrDefault(node.category().id(), 0)))
                        .toList());
        model.addAttribute("parents", CategoryOptions.of(categories, texts.get("knowledge.category-top")));
        if (problem != null) {
            model.addAttribute("problem", problem);
        }
        return "console/knowledge/categories";
    }

    private static @Nullable CategoryId parentOf(String text) {
        return text.isBlank() ? null : CategoryId.of(text);
    }
}
