package io.chathub.conversations;

import io.chathub.conversations.ConversationList.Line;
import io.chathub.organizations.Actor;
import io.chathub.organizations.Permission;
import io.chathub.shared.Page;
import io.chathub.shared.SearchTerms;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds conversations by the words of their messages, and by the customer's name or e-mail, in any language. */
@Service
@Transactional(readOnly = true)
public class SearchConversations {
    private static final int MOST = 100;
    private static final int MOST_MESSAGES = 300;
    private static final int MOST_CUSTOMERS = 50;
    private static final UUID END = UUID.fromString("ffffffff-ffff-7fff-bfff-ffffffffffff");

    private final JdbcClient sql;
    private final ConversationStore conversations;
    private final ConversationList list;

    SearchConversations(JdbcClient sql, ConversationStore conversations, ConversationList list) {
        this.sql = sql;
        this.conversations = conversations;
        this.list = list;
    }

    /** The conversations with the newest matching messages first, then those of matching customers. */
    public List<Line> find(Actor actor, String text, int limit) {
        actor.require(Permission.CONVERSATIONS_READ);
        var wanted = SearchTerms.query(text.length() <= 200 ? text : text.substring(0, 200));
        if (wanted.isEmpty()) {
            return List.of();
        }
        var ids = new LinkedHashSet<ConversationId>();
        byMessages(wanted).forEach(id -> ids.add(new ConversationId(id)));
        byCustomers(actor, wanted).forEach(id -> ids.add(new ConversationId(id)));
        var first = ids.stream().limit(Math.clamp(limit, 1, MOST)).toList();
        var found = conversations.find(actor.organization(), first).stream()
                .sorted(Comparator.comparingInt(each -> first.indexOf(each.id())))
                .toList();
        return list.lines(actor, new Page<>(found, null)).items();
    }

    private List<UUID> byMessages(String wanted) {
        return sql.sql("select distinct on (rank) conversation_id from ("
                        + "select conversation_id, min(n) over (partition by conversation_id) as rank"
                        + " from search_messages(:wanted::tsquery, :before, :most) with ordinality as t(id, conversation_id, n)"
                        + ") hits order by rank")
                .param("wanted", wanted)
                .param("before", END)
                .param("most", MOST_MESSAGES)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    private List<UUID> byCustomers(Actor actor, String wanted) {
        return sql.sql("""
                select id from conversations
                where organization_id = :organization
                    and customer_id in (select search_customers(:wanted::tsquery, :most))
                order by id desc limit :most""")
                .param("organization", actor.organization().value())
                .param("wanted", wanted)
                .param("most", MOST_CUSTOMERS)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }
}
