package io.chathub.console;

import io.chathub.console.ListViews.Query;
import io.chathub.conversations.ConversationId;
import io.chathub.organizations.Actor.AgentActor;
import io.chathub.web.view.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Parts of the list, for scripts: a tab, a search, the next page, the rows that changed. */
@Controller
class InboxFragments {
    private final ListViews lists;

    InboxFragments(ListViews lists) {
        this.lists = lists;
    }

    @GetMapping("/app/conversations")
    String list(
            AgentActor agent,
            @ModelAttribute Query query,
            @RequestParam(required = false) @Nullable String current,
            @ModelAttribute("page") Page page,
            Model model) {
        var open = current == null ? null : ConversationId.of(current);
        model.addAttribute("list", lists.list(agent, query, open, page.texts()));
        return "console/list";
    }

    @GetMapping("/app/conversations/rows")
    String rows(
            AgentActor agent,
            @ModelAttribute Query query,
            @RequestParam(required = false, defaultValue = "") List<String> id,
            @ModelAttribute("page") Page page,
            Model model) {
        var ids = id.stream().map(ConversationId::of).toList();
        model.addAttribute("list", lists.among(agent, query, ids, page.texts()));
        return "console/list";
    }
}
