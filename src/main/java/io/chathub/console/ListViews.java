package io.chathub.console;

import io.chathub.console.view.ListView;
import io.chathub.console.view.TabView;
import io.chathub.conversations.ConversationId;
import io.chathub.conversations.ConversationList;
import io.chathub.conversations.ConversationList.Counts;
import io.chathub.conversations.ConversationList.Filter;
import io.chathub.conversations.ConversationList.Line;
import io.chathub.conversations.SearchConversations;
import io.chathub.organizations.Actor.AgentActor;
import io.chathub.shared.Cursor;
import io.chathub.shared.Page;
import io.chathub.web.view.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of conversations, as the inbox asks for it. */
@Component
class ListViews {
    private static final int PAGE = 40;
    private static final int MOST_FOUND = 50;

    private final ConversationList list;
    private final SearchConversations search;
    private final ConversationViews views;

    ListViews(ConversationList list, SearchConversations search, ConversationViews views) {
        this.list = list;
        this.search = search;
        this.views = views;
    }

    /**
     * What the address of a list says.
     *
     * @param filter a tab; what is no tab means all that are open
     * @param after where the page before ended
     */
    record Query(
            @Nullable String filter,
            @Nullable String search,
            @Nullable String after) {

        Filter tab() {
            return Arrays.stream(Filter.values())
                    .filter(each -> lower(each).equals(filter))
                    .findFirst()
                    .orElse(Filter.OPEN);
        }

        String words() {
            return search == null ? "" : search.strip();
        }
    }

    ListView list(AgentActor agent, Query query, @Nullable ConversationId current, Texts texts) {
        var page = query.words().isEmpty()
                ? list.page(agent, query.tab(), Cursor.parse(query.after(), 2), PAGE)
                : new Page<>(search.find(agent, query.words(), MOST_FOUND), null);
        return view(agent, query, page, current, texts);
    }

    /** Of some conversations those that belong into the list. What is found stays found. */
    ListView among(AgentActor agent, Query query, List<ConversationId> ids, Texts texts) {
        var filter = query.words().isEmpty() ? query.tab() : null;
        var lines = ids.isEmpty() ? List.<Line>of() : list.among(agent, filter, ids);
        return view(agent, query, new Page<>(lines, null), null, texts);
    }

    private ListView view(
            AgentActor agent, Query query, Page<Line> page, @Nullable ConversationId current, Texts texts) {
        var counts = list.counts(agent);
        var next = page.next();
        return new ListView(
                lower(query.tab()),
                query.words(),
                Arrays.stream(Filter.values())
                        .map(filter -> tab(filter, query, counts, texts))
                        .toList(),
                views.rows(agent, page.items(), texts),
                next == null ? null : next.toString(),
                current == null ? null : current.toString(),
                counts.queue());
    }

    private static TabView tab(Filter filter, Query query, Counts counts, Texts texts) {
        var count = switch (filter) {
            case MINE -> counts.mine();
            case QUEUE -> counts.queue();
            case BOT -> counts.bot();
            case OPEN -> counts.open();
            case SNOOZED -> counts.snoozed();
            case RESOLVED -> null;
        };
        var current = query.words().isEmpty() && filter == query.tab();
        return new TabView(lower(filter), texts.get("console.tab." + lower(filter)), count, current);
    }

    private static String lower(Filter filter) {
        return filter.name().toLowerCase(Locale.ROOT);
    }
}
