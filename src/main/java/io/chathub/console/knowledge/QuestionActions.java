package io.chathub.console.knowledge;

import io.chathub.knowledge.ChangeQaStatus;
import io.chathub.knowledge.DeleteQaItem;
import io.chathub.knowledge.QaItemId;
import io.chathub.knowledge.QaStatus;
import io.chathub.organizations.Actor.AgentActor;
import io.chathub.web.Notices;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What can be done with a question by one press. */
@Controller
class QuestionActions {
    private final ChangeQaStatus changeStatus;
    private final DeleteQaItem delete;

    QuestionActions(ChangeQaStatus changeStatus, DeleteQaItem delete) {
        this.changeStatus = changeStatus;
        this.delete = delete;
    }

    @PostMapping("/app/knowledge/{id}/publish")
    String publish(AgentActor actor, @PathVariable String id, RedirectAttributes redirect) {
        changeStatus.change(actor, QaItemId.of(id), QaStatus.PUBLISHED);
        return toList("knowledge.saved-published", redirect);
    }

    @PostMapping("/app/knowledge/{id}/unpublish")
    String unpublish(AgentActor actor, @PathVariable String id, RedirectAttributes redirect) {
        changeStatus.change(actor, QaItemId.of(id), QaStatus.DRAFT);
        return toList("knowledge.unpublished", redirect);
    }

    @PostMapping("/app/knowledge/{id}/delete")
    String delete(AgentActor actor, @PathVariable String id, RedirectAttributes redirect) {
        delete.delete(actor, QaItemId.of(id));
        return toList("knowledge.deleted", redirect);
    }

    private static String toList(String notice, RedirectAttributes redirect) {
        Notices.show(redirect, notice);
        return "redirect:/app/knowledge";
    }
}
