package io.chathub.console;

import io.chathub.console.ListViews.Query;
import io.chathub.conversations.ConversationId;
import io.chathub.organizations.Actor.AgentActor;
import io.chathub.web.view.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** The inbox, with and without an open conversation. */
@Controller
class InboxPages {
    private final ListViews lists;
    private final OpenConversation open;

    InboxPages(ListViews lists, OpenConversation open) {
        this.lists = lists;
        this.open = open;
    }

    @GetMapping("/app")
    String inbox(AgentActor agent, @ModelAttribute Query query, @ModelAttribute("page") Page page, Model model) {
        model.addAttribute("list", lists.list(agent, query, null, page.texts()));
        return "console/inbox";
    }

    @GetMapping("/app/conversations/{id}")
    String conversation(
            AgentActor agent,
            @PathVariable String id,
            @ModelAttribute Query query,
            @ModelAttribute("page") Page page,
            Model model) {
        var conversation = ConversationId.of(id);
        open.show(agent, conversation, page.texts(), model);
        model.addAttribute("list", lists.list(agent, query, conversation, page.texts()));
        return "console/inbox";
    }

    /** The panes of a conversation, for a page that shows the list already. */
    @GetMapping("/app/conversations/{id}/panes")
    String panes(AgentActor agent, @PathVariable String id, @ModelAttribute("page") Page page, Model model) {
        open.show(agent, ConversationId.of(id), page.texts(), model);
        return "console/panes";
    }

    /** What changes when a conversation goes from hand to hand. */
    @GetMapping("/app/conversations/{id}/state")
    String state(AgentActor agent, @PathVariable String id, @ModelAttribute("page") Page page, Model model) {
        open.showState(agent, ConversationId.of(id), page.texts(), model);
        return "console/state";
    }

    @GetMapping("/app/conversations/{id}/messages")
    String messages(
            AgentActor agent,
            @PathVariable String id,
            @Nullable Long after,
            @Nullable Long before,
            @ModelAttribute("page") Page page,
            Model model) {
        var conversation = ConversationId.of(id);
        model.addAttribute(
                "timeline",
                after == null
                        ? open.older(agent, conversation, before == null ? Long.MAX_VALUE : before, page.texts())
                        : open.newer(agent, conversation, after, page.texts()));
        return "console/messages";
    }
}
