package io.chathub.console;

import io.chathub.bot.AnswerQuestion;
import io.chathub.bot.Persona;
import io.chathub.bot.Personas;
import io.chathub.organizations.Actor.AgentActor;
import io.chathub.organizations.Permission;
import io.chathub.shared.BotId;
import io.chathub.shared.UserError;
import io.chathub.web.ErrorTexts;
import io.chathub.web.Forms;
import io.chathub.web.Languages;
import io.chathub.web.Notices;
import io.chathub.web.view.Form;
import io.chathub.web.view.Option;
import io.chathub.web.view.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The bots of the organization: their names, texts and how sure they must be. */
@Controller
@RequestMapping(BotPages.PATH)
class BotPages {
    static final String PATH = "/app/settings/bots";

    private final Personas personas;
    private final AnswerQuestion answers;
    private final Forms forms;

    BotPages(Personas personas, AnswerQuestion answers, Forms forms) {
        this.personas = personas;
        this.answers = answers;
        this.forms = forms;
    }

    @GetMapping
    String list(AgentActor actor, Model model) {
        showList(actor, Form.of("bot_name", ""), model);
        return "console/bots/list";
    }

    @PostMapping
    String create(
            AgentActor actor,
            @RequestParam("bot_name") String name,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        try {
            return "redirect:" + PATH + "/"
                    + personas.create(actor, name, locale).id();
        } catch (UserError error) {
            showList(actor, Form.of(), model);
            forms.refuse(model, response, Form.of("bot_name", name), error);
            return "console/bots/list";
        }
    }

    @GetMapping("/{id}")
    String edit(AgentActor actor, @PathVariable String id, Model model) {
        actor.require(Permission.BOTS_MANAGE);
        show(persona(actor, id), model);
        return "console/bots/edit";
    }

    @PostMapping("/{id}")
    String save(
            AgentActor actor,
            @PathVariable String id,
            @RequestParam Map<String, String> fields,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        var present = persona(actor, id);
        try {
            personas.change(actor, BotForm.read(present.id(), fields));
        } catch (UserError error) {
            show(present, model);
            forms.refuse(model, response, BotForm.typed(fields), error);
            return "console/bots/edit";
        }
        Notices.show(redirect, "console.bots.saved");
        return "redirect:" + PATH + "/" + present.id();
    }

    /** What the bot would say now, without a conversation. */
    @GetMapping("/{id}/answer")
    String answer(
            AgentActor actor,
            @PathVariable String id,
            @RequestParam String question,
            @ModelAttribute("page") Page page,
            Model model) {
        try {
            var answer = answers.ask(actor, BotId.of(id), question, page.texts().language());
            model.addAttribute("answer", answer.text());
            model.addAttribute("turn", TurnPages.view(answer.turn(), page.texts()));
        } catch (UserError error) {
            model.addAttribute("answer", ErrorTexts.sentence(page.texts(), error));
        }
        return "console/bots/answer";
    }

    private void showList(AgentActor actor, Form form, Model model) {
        actor.require(Permission.BOTS_MANAGE);
        model.addAttribute(
                "bots",
                personas.all(actor.organization()).stream()
                        .map(persona -> new Option(persona.id().toString(), persona.name()))
                        .toList());
        model.addAttribute(Forms.ATTRIBUTE, form);
    }

    private static void show(Persona persona, Model model) {
        model.addAttribute("id", persona.id().toString());
        model.addAttribute("name", persona.name());
        model.addAttribute("languages", languages());
        model.addAttribute(Forms.ATTRIBUTE, BotForm.of(persona));
    }

    private static List<Option> languages() {
        return Languages.ALL.stream()
                .map(locale -> new Option(locale.toLanguageTag(), locale.getDisplayLanguage(locale)))
                .toList();
    }

    private Persona persona(AgentActor actor, String id) {
        return personas.find(actor.organization(), BotId.of(id)).orElseThrow(UserError::notFound);
    }
}
