package io.chathub.console;

import io.chathub.console.view.HandlerView;
import io.chathub.conversations.Handler;
import io.chathub.customers.Customer;
import io.chathub.organizations.Agents;
import io.chathub.shared.AgentId;
import io.chathub.shared.OrganizationId;
import io.chathub.web.view.Texts;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people, languages and holders of a conversation are called on a page. */
@Component
class Labels {
    private final Agents agents;

    Labels(Agents agents) {
        this.agents = agents;
    }

    Map<AgentId, String> names(OrganizationId organization) {
        return agents.activeNames(organization);
    }

    static HandlerView handler(Texts texts, Handler handler, Map<AgentId, String> names, AgentId reader) {
        return switch (handler) {
            case Handler.Bot ignored -> new HandlerView("bot", "bot", "bot", texts.get("console.handler.bot"));
            case Handler.Queue ignored -> new HandlerView("queue", "queue", "hand", texts.get("console.handler.queue"));
            case Handler.Agent(AgentId agent) ->
                new HandlerView(agent.toString(), "agent", "person", agent(texts, agent, names, reader));
        };
    }

    private static String agent(Texts texts, AgentId agent, Map<AgentId, String> names, AgentId reader) {
        if (agent.equals(reader)) {
            return texts.get("console.handler.you");
        }
        var name = names.get(agent);
        return name == null ? texts.get("console.handler.former") : name;
    }

    /** The end of the id tells visitors apart who never said their name. */
    static String name(Texts texts, Customer customer) {
        var name = customer.name();
        if (name != null) {
            return name;
        }
        var id = customer.id().toString();
        return texts.get("console.visitor", id.substring(id.length() - 4).toUpperCase(Locale.ROOT));
    }

    /** In the reader's language; null when it is not known. */
    static @Nullable String language(Texts texts, @Nullable String tag) {
        if (tag == null || tag.isBlank()) {
            return null;
        }
        var language = Locale.forLanguageTag(tag).getDisplayLanguage(texts.locale());
        return language.isEmpty() ? null : language;
    }

    static String size(Texts texts, long bytes) {
        var kilobytes = Math.max(1, bytes / 1000.0);
        return kilobytes < 1000
                ? String.format(texts.locale(), "%.0f kB", kilobytes)
                : String.format(texts.locale(), "%.1f MB", kilobytes / 1000);
    }
}
