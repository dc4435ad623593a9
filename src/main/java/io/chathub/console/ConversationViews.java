package io.chathub.console;

import io.chathub.console.view.AgentView;
import io.chathub.console.view.ConversationView;
import io.chathub.console.view.CustomerView;
import io.chathub.console.view.CustomerView.Earlier;
import io.chathub.console.view.CustomerView.PageLink;
import io.chathub.console.view.RowView;
import io.chathub.conversations.Author;
import io.chathub.conversations.Conversation;
import io.chathub.conversations.ConversationList.Line;
import io.chathub.conversations.HandoffReason;
import io.chathub.conversations.Inboxes;
import io.chathub.conversations.Status;
import io.chathub.identity.Device;
import io.chathub.organizations.Actor.AgentActor;
import io.chathub.organizations.Permission;
import io.chathub.shared.AgentId;
import io.chathub.web.view.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Conversations and customers as the inbox shows them. */
@Component
class ConversationViews {
    private final Labels labels;
    private final Inboxes inboxes;

    ConversationViews(Labels labels, Inboxes inboxes) {
        this.labels = labels;
        this.inboxes = inboxes;
    }

    List<RowView> rows(AgentActor agent, List<Line> lines, Texts texts) {
        var names = labels.names(agent.organization());
        return lines.stream().map(line -> row(agent, line, names, texts)).toList();
    }

    ConversationView head(AgentActor agent, Line line, Texts texts) {
        var conversation = line.conversation();
        var state = conversation.state();
        var names = labels.names(agent.organization());
        var inbox = inboxes.get(agent.organization(), conversation.inbox());
        return new ConversationView(
                conversation.id().toString(),
                Labels.name(texts, line.customer()),
                line.customer().name() == null,
                inbox.name(),
                Labels.language(texts, language(line)),
                lower(state.status()),
                state.snoozedUntil(),
                Labels.handler(texts, state.handler(), names, agent.agent()),
                agent.agent().toString(),
                colleagues(agent, names, state.handler().assignee()),
                inbox.bot() != null,
                conversation.progress().customerRead(),
                agent.may(Permission.CONVERSATIONS_REPLY),
                agent.may(Permission.CONVERSATIONS_ASSIGN));
    }

    CustomerView customer(Line line, List<Line> all, Texts texts) {
        var customer = line.customer();
        var conversation = line.conversation();
        var reason = conversation.state().handoff();
        return new CustomerView(
                Labels.name(texts, customer),
                customer.name() == null,
                customer.email(),
                Labels.language(texts, language(line)),
                page(conversation.origin()),
                browser(conversation.origin().userAgent()),
                customer.createdAt(),
                reason == null || reason == HandoffReason.NO_BOT ? null : lower(reason),
                conversation.state().handedOffAt(),
                all.stream()
                        .map(Line::conversation)
                        .filter(other -> !other.id().equals(conversation.id()))
                        .map(ConversationViews::earlier)
                        .toList());
    }

    private static RowView row(AgentActor agent, Line line, Map<AgentId, String> names, Texts texts) {
        var conversation = line.conversation();
        var progress = conversation.progress();
        var author = progress.lastAuthor();
        return new RowView(
                conversation.id().toString(),
                Labels.name(texts, line.customer()),
                line.customer().name() == null,
                progress.lastAt(),
                progress.preview(),
                author != Author.Kind.CUSTOMER,
                Labels.handler(texts, conversation.state().handler(), names, agent.agent()),
                Labels.language(texts, language(line)),
                conversation.state().status() == Status.OPEN ? progress.waitingSince() : null,
                conversation.state().snoozedUntil(),
                progress.unread());
    }

    private static List<AgentView> colleagues(
            AgentActor reader, Map<AgentId, String> names, @Nullable AgentId assignee) {
        return names.entrySet().stream()
                .map(each -> new AgentView(
                        each.getKey().toString(),
                        each.getValue(),
                        each.getKey().equals(assignee),
                        each.getKey().equals(reader.agent())))
                .toList();
    }

    private static @Nullable String language(Line line) {
        var origin = line.conversation().origin().language();
        return origin == null ? line.customer().language() : origin;
    }

    /** The address comes from a visitor: anything but http would run in the agent's page. */
    private static @Nullable PageLink page(Conversation.Origin origin) {
        var url = origin.pageUrl();
        if (url == null || url.isBlank()) {
            return null;
        }
        var title = origin.pageTitle();
        var lower = url.toLowerCase(Locale.ROOT);
        var safe = lower.startsWith("https://") || lower.startsWith("http://");
        return new PageLink(title == null || title.isBlank() ? url : title, safe ? url : null);
    }

    private static @Nullable String browser(@Nullable String userAgent) {
        if (userAgent == null) {
            return null;
        }
        var device = Device.of(userAgent);
        var words = (device.browser() + ", " + device.system()).replaceAll("^, |, $", "");
        return words.isEmpty() ? null : words;
    }

    private static Earlier earlier(Conversation conversation) {
        return new Earlier(
                conversation.id().toString(),
                conversation.progress().preview(),
                conversation.progress().lastAt(),
                lower(conversation.state().status()));
    }

    private static String lower(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }
}
