package io.chathub.conversations;

import static java.time.ZoneOffset.UTC;

import io.chathub.customers.Customer;
import io.chathub.customers.CustomerId;
import io.chathub.customers.Customers;
import io.chathub.organizations.Actor;
import io.chathub.organizations.Permission;
import io.chathub.shared.AgentId;
import io.chathub.shared.Cursor;
import io.chathub.shared.Page;
import io.chathub.shared.UserError;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lists of conversations, newest message first, and how many are in each. */
@Service
@Transactional(readOnly = true)
public class ConversationList {
    private static final int MOST = 100;

    private final JdbcClient sql;
    private final Customers customers;

    ConversationList(JdbcClient sql, Customers customers) {
        this.sql = sql;
        this.customers = customers;
    }

    /** Which conversations. */
    public enum Filter {
        MINE("status = 'OPEN' and assignee_id = :agent"),
        QUEUE("status = 'OPEN' and handler = 'QUEUE'"),
        BOT("status = 'OPEN' and handler = 'BOT'"),
        OPEN("status = 'OPEN'"),
        SNOOZED("status = 'SNOOZED'"),
        RESOLVED("status = 'RESOLVED'");

        private final String condition;

        Filter(String condition) {
            this.condition = condition;
        }
    }

    /** A line of the list. */
    public record Line(Conversation conversation, Customer customer) {}

    /** How many are open for each filter; resolved ones are not counted, they only grow. */
    public record Counts(int mine, int queue, int bot, int open, int snoozed) {}

    /** @throws UserError forbidden, bad_cursor */
    public Page<Line> page(Actor actor, Filter filter, @Nullable Cursor after, int limit) {
        actor.require(Permission.CONVERSATIONS_READ);
        var most = Math.clamp(limit, 1, MOST);
        var place = after == null ? "" : "and (last_message_at, id) < (:at, :id)";
        var query = sql.sql("select * from conversations where organization_id = :organization and " + filter.condition
                        + " " + place + " order by last_message_at desc, id desc limit :most")
                .param("organization", actor.organization().value())
                .param("most", most + 1);
        if (filter == Filter.MINE) {
            query = query.param("agent", agent(actor).value());
        }
        if (after != null) {
            query = query.param("at", time(after).atOffset(UTC))
                    .param("id", UserError.parseId(after.keys().get(1)));
        }
        var found = query.query(ConversationRows.CONVERSATION).list();
        return lines(actor, Page.of(found, most, ConversationList::cursor));
    }

    public Counts counts(Actor actor) {
        actor.require(Permission.CONVERSATIONS_READ);
        return sql.sql("""
                select count(*) filter (where status = 'OPEN' and assignee_id = :agent),
                    count(*) filter (where status = 'OPEN' and handler = 'QUEUE'),
                    count(*) filter (where status = 'OPEN' and handler = 'BOT'),
                    count(*) filter (where status = 'OPEN'),
                    count(*) filter (where status = 'SNOOZED')
                from conversations where organization_id = :organization and status in ('OPEN', 'SNOOZED')""")
                .param("organization", actor.organization().value())
                .param(
                        "agent",
                        actor instanceof Actor.AgentActor seat ? seat.agent().value() : null)
                .query((row, n) ->
                        new Counts(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5)))
                .single();
    }

    /** All conversations of a customer, newest first. */
    public List<Line> ofCustomer(Actor actor, CustomerId customer, int limit) {
        actor.require(Permission.CONVERSATIONS_READ);
        var found = sql.sql("""
                select * from conversations
                where organization_id = :organization and customer_id = :customer
                order by id desc limit :most""")
                .param("organization", actor.organization().value())
                .param("customer", customer.value())
                .param("most", Math.clamp(limit, 1, MOST))
                .query(ConversationRows.CONVERSATION)
                .list();
        return lines(actor, new Page<>(found, null)).items();
    }

    /** @throws UserError forbidden, not_found */
    public Line line(Actor actor, ConversationId id) {
        return among(actor, null, List.of(id)).stream().findFirst().orElseThrow(UserError::notFound);
    }

    /** Those of the conversations that are in a list now. @param filter null for any */
    public List<Line> among(Actor actor, @Nullable Filter filter, Collection<ConversationId> ids) {
        actor.require(Permission.CONVERSATIONS_READ);
        var condition = filter == null ? "true" : filter.condition;
        var found = sql.sql("select * from conversations where organization_id = :organization and id in (:ids) and "
                        + condition + " order by last_message_at desc, id desc")
                .param("organization", actor.organization().value())
                .param(
                        "ids",
                        ids.stream().limit(MOST).map(ConversationId::value).toList())
                .param(
                        "agent",
                        actor instanceof Actor.AgentActor seat ? seat.agent().value() : null)
                .query(ConversationRows.CONVERSATION)
                .list();
        return lines(actor, new Page<>(found, null)).items();
    }

    Page<Line> lines(Actor actor, Page<Conversation> page) {
        var known = customers.get(
                actor.organization(),
                page.items().stream().map(Conversation::customer).distinct().toList());
        return page.map(
                conversation -> new Line(conversation, Objects.requireNonNull(known.get(conversation.customer()))));
    }

    private static AgentId agent(Actor actor) {
        if (actor instanceof Actor.AgentActor seat) {
            return seat.agent();
        }
        throw UserError.forbidden();
    }

    private static Cursor cursor(Conversation last) {
        return new Cursor(List.of(last.progress().lastAt().toString(), last.id().toString()));
    }

    private static Instant time(Cursor cursor) {
        try {
            return Instant.parse(cursor.keys().getFirst());
        } catch (DateTimeParseException notATime) {
            throw UserError.invalid("bad_cursor");
        }
    }
}
