package io.chathub.console;

import io.chathub.bot.ReadTurn;
import io.chathub.bot.Turn;
import io.chathub.console.view.TurnView;
import io.chathub.console.view.TurnView.Candidate;
import io.chathub.conversations.ConversationId;
import io.chathub.conversations.MessageId;
import io.chathub.organizations.Actor.AgentActor;
import io.chathub.web.view.Page;
import io.chathub.web.view.Texts;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Why the bot answered as it did. */
@Controller
class TurnPages {
    private final ReadTurn turns;

    TurnPages(ReadTurn turns) {
        this.turns = turns;
    }

    @GetMapping("/app/conversations/{id}/turns/{message}")
    String turn(
            AgentActor agent,
            @PathVariable String id,
            @PathVariable String message,
            @ModelAttribute("page") Page page,
            Model model) {
        var turn = turns.ofReply(agent, ConversationId.of(id), MessageId.of(message));
        model.addAttribute("turn", view(turn, page.texts()));
        return "console/turn";
    }

    static TurnView view(Turn turn, Texts texts) {
        return new TurnView(
                turn.decision().name().toLowerCase(Locale.ROOT),
                texts.getOr("console.why.reason." + turn.reason(), "console.why.reason.other"),
                turn.confidence(),
                turn.candidates().stream()
                        .map(candidate -> new Candidate(candidate.question(), candidate.confidence()))
                        .toList());
    }
}
