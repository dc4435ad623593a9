package io.chathub.console.knowledge;

import io.chathub.knowledge.TryQuestion;
import io.chathub.organizations.Actor.AgentActor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks the knowledge base as a customer would, and shows the ranking. */
@Controller
class TryPage {
    private final TryQuestion tryQuestion;

    TryPage(TryQuestion tryQuestion) {
        this.tryQuestion = tryQuestion;
    }

    @GetMapping("/app/knowledge/try")
    String ask(
            AgentActor actor,
            @RequestParam(defaultValue = "") String question,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Locale locale,
            Model model) {
        model.addAttribute("question", question);
        model.addAttribute("matches", tryQuestion.find(actor, question, locale.toLanguageTag()));
        return htmx == null ? "console/knowledge/try" : "console/knowledge/try-result";
    }
}
