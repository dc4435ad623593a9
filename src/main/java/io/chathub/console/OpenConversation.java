package io.chathub.console;

import io.chathub.console.view.TimelineView;
import io.chathub.conversations.ConversationId;
import io.chathub.conversations.ConversationList;
import io.chathub.conversations.ConversationList.Line;
import io.chathub.conversations.ReadConversation;
import io.chathub.organizations.Actor.AgentActor;
import io.chathub.web.view.Texts;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What is on the screen of a conversation: its head, its messages, its customer. */
@Component
class OpenConversation {
    private static final int PAGE = 50;
    private static final int EARLIER = 6;

    private final ReadConversation read;
    private final ConversationList list;
    private final ConversationViews views;
    private final MessageViews messages;

    OpenConversation(ReadConversation read, ConversationList list, ConversationViews views, MessageViews messages) {
        this.read = read;
        this.list = list;
        this.views = views;
        this.messages = messages;
    }

    void show(AgentActor agent, ConversationId id, Texts texts, Model model) {
        var line = list.line(agent, id);
        addState(agent, line, texts, model);
        model.addAttribute("timeline", older(agent, line, Long.MAX_VALUE, texts));
        model.addAttribute("pending", messages.pending(agent));
    }

    void showState(AgentActor agent, ConversationId id, Texts texts, Model model) {
        addState(agent, list.line(agent, id), texts, model);
    }

    TimelineView older(AgentActor agent, ConversationId id, long before, Texts texts) {
        return older(agent, list.line(agent, id), before, texts);
    }

    /** What follows a position. When that is too much, a script that asked for it starts again from the newest. */
    TimelineView newer(AgentActor agent, ConversationId id, long after, Texts texts) {
        var missed = read.missed(agent, id, after);
        return messages.timeline(agent.organization(), list.line(agent, id), missed.messages(), missed.reset(), texts);
    }

    private TimelineView older(AgentActor agent, Line line, long before, Texts texts) {
        var history = read.history(agent, line.conversation().id(), before, PAGE);
        return messages.timeline(agent.organization(), line, history.messages(), history.more(), texts);
    }

    private void addState(AgentActor agent, Line line, Texts texts, Model model) {
        model.addAttribute("conversation", views.head(agent, line, texts));
        var all = list.ofCustomer(agent, line.customer().id(), EARLIER);
        model.addAttribute("customer", views.customer(line, all, texts));
    }
}
