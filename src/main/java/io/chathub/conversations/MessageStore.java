package io.chathub.conversations;

import io.chathub.shared.OrganizationId;
import io.chathub.shared.SearchTerms;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ArgumentPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.RowMapperResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Commits messages and reads them back. */
@Repository
class MessageStore {
    /**
     * Takes any number of messages of one organization in one statement. A conversation's row is raised and its
     * positions are given under that row's lock. What was stored before, and what belongs to a resolved conversation,
     * is left out and so not returned. Two copies racing past the check meet at the unique index of the partition.
     */
    private static final String APPEND = """
            with input as (
                select n, conversation_id, id, client_id, kind, author, author_id, author_name, text, details::jsonb,
                    array_to_tsvector(string_to_array(terms, E'\\n')) as terms, preview
                from unnest(?::int[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::text[],
                        ?::text[], ?::text[], ?::text[], ?::text[])
                    as t (n, conversation_id, id, client_id, kind, author, author_id, author_name, text, details, terms, preview)
            ), fresh as (
                select i.*, row_number() over (partition by conversation_id order by n) as step
                from input i
                where not exists (
                    select from messages m
                    where m.organization_id = ?::uuid and m.conversation_id = i.conversation_id
                        and m.client_id = i.client_id and m.id >= i.conversation_id)
            ), growth as (
                select conversation_id, count(*) as messages,
                    max(step) filter (where author = 'CUSTOMER') as customer_step,
                    count(*) filter (where author = 'CUSTOMER') as by_customer,
                    bool_or(author in ('AGENT', 'SYSTEM') and preview is not null) as by_people,
                    (array_agg(preview order by n desc) filter (where preview is not null))[1] as preview,
                    (array_agg(author order by n desc) filter (where preview is not null))[1] as author
                from fresh group by conversation_id
            ), raised as (
                update conversations c set
                    last_position = c.last_position + g.messages,
                    last_message_at = case when g.preview is null then c.last_message_at else ?::timestamptz end,
                    last_preview = coalesce(g.preview, c.last_preview),
                    last_author = coalesce(g.author, c.last_author),
                    customer_position = coalesce(c.last_position + g.customer_step, c.customer_position),
                    customer_read = coalesce(c.last_position + g.customer_step, c.customer_read),
                    unread = case when g.by_people then 0 else c.unread + g.by_customer end,
                    agent_read = case when g.by_people then c.last_position + g.messages else c.agent_read end,
                    waiting_since = case when g.by_people then null
                        when g.by_customer > 0 and c.handler <> 'BOT' then coalesce(c.waiting_since, ?::timestamptz)
                        else c.waiting_since end,
                    status = case when g.by_customer > 0 then 'OPEN' else c.status end,
                    snoozed_until = case when g.by_customer > 0 then null else c.snoozed_until end
                from growth g
                where c.organization_id = ?::uuid and c.id = g.conversation_id
                    and (c.status <> 'RESOLVED' or g.by_customer = 0)
                returning c.*, g.messages
            ), stored as (
                insert into messages (organization_id, id, conversation_id, position, client_id, kind, author,
                    author_id, author_name, text, details, terms, created_at)
                select r.organization_id, f.id, r.id, r.last_position - r.messages + f.step, f.client_id, f.kind,
                    f.author, f.author_id, f.author_name, f.text, f.details, f.terms, ?::timestamptz
                from fresh f join raised r on r.id = f.conversation_id
                returning id as message_id, conversation_id, position
            )
            select s.message_id, s.position, r.* from stored s join raised r on r.id = s.conversation_id
            order by s.position""";

    private static final String TENANT = "select set_config('app.organization_id', ?, true); ";

    private final JdbcTemplate template;
    private final JdbcClient sql;
    private final MessageRows rows;

    MessageStore(JdbcTemplate template, JdbcClient sql, MessageRows rows) {
        this.template = template;
        this.sql = sql;
        this.rows = rows;
    }

    /** A committed message and its conversation after it. */
    record Appended(Message message, Conversation conversation) {}

    /** @return what was stored now, in the order of positions within each conversation */
    List<Appended> append(OrganizationId organization, List<NewMessage> messages, Instant now) {
        var at = now.truncatedTo(ChronoUnit.MILLIS);
        return template.query(APPEND, arguments(organization, messages, at), rows(messages, at));
    }

    /**
     * The same as a transaction of its own, in one round trip: two statements sent together are one transaction, and
     * the tenant that the first one sets ends with it.
     */
    List<Appended> commit(OrganizationId organization, List<NewMessage> messages, Instant now) {
        var at = now.truncatedTo(ChronoUnit.MILLIS);
        var extractor = new RowMapperResultSetExtractor<>(rows(messages, at), messages.size());
        var committed = template.execute(TENANT + APPEND, (PreparedStatement statement) -> {
            var setter = new ArgumentPreparedStatementSetter(
                    withTenant(organization, arguments(organization, messages, at)));
            setter.setValues(statement);
            statement.execute();
            statement.getMoreResults();
            try (var result = statement.getResultSet()) {
                return extractor.extractData(result);
            }
        });
        return committed == null ? List.of() : committed;
    }

    private RowMapper<Appended> rows(List<NewMessage> messages, Instant at) {
        var byId = new HashMap<UUID, NewMessage>();
        messages.forEach(message -> byId.put(message.id().value(), message));
        return (row, n) -> appended(row, byId, at);
    }

    private static Object[] withTenant(OrganizationId organization, Object[] arguments) {
        var all = new Object[arguments.length + 1];
        all[0] = organization.toString();
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return all;
    }

    private Appended appended(ResultSet row, Map<UUID, NewMessage> byId, Instant at) throws SQLException {
        var written = byId.get(row.getObject("message_id", UUID.class));
        if (written == null) {
            throw new SQLException("A message came back that was not sent");
        }
        var message = new Message(
                written.id(),
                written.conversation(),
                row.getLong("position"),
                written.clientId(),
                written.kind(),
                written.author(),
                written.text(),
                written.details(),
                at);
        return new Appended(message, ConversationRows.CONVERSATION.mapRow(row, 0));
    }

    private Object[] arguments(OrganizationId organization, List<NewMessage> messages, Instant at) {
        var time = at.toString();
        var arguments = new ArrayList<Object>(20);
        var numbers = new Integer[messages.size()];
        Arrays.setAll(numbers, n -> n);
        arguments.add(numbers);
        arguments.add(column(messages, message -> message.conversation().value(), new UUID[0]));
        arguments.add(column(messages, message -> message.id().value(), new UUID[0]));
        arguments.add(column(messages, NewMessage::clientId, new String[0]));
        arguments.add(column(messages, message -> message.kind().name(), new String[0]));
        arguments.add(column(messages, message -> message.author().kind().name(), new String[0]));
        arguments.add(column(messages, message -> message.author().id(), new UUID[0]));
        arguments.add(column(messages, message -> message.author().name(), new String[0]));
        arguments.add(column(messages, NewMessage::text, new String[0]));
        arguments.add(column(messages, message -> rows.write(message.details()), new String[0]));
        arguments.add(column(messages, message -> terms(message), new String[0]));
        arguments.add(column(messages, message -> message.isPublic() ? message.preview() : null, new String[0]));
        arguments.addAll(List.of(organization.value(), time, time, organization.value(), time));
        return arguments.toArray();
    }

    private static String terms(NewMessage message) {
        return message.kind() == Message.Kind.EVENT ? "" : String.join("\n", SearchTerms.of(message.text()));
    }

    private static <T> @Nullable T[] column(
            List<NewMessage> messages, Function<NewMessage, @Nullable T> value, @Nullable T[] empty) {
        var column = Arrays.copyOf(empty, messages.size());
        Arrays.setAll(column, n -> value.apply(messages.get(n)));
        return column;
    }

    Optional<Message> byClientId(OrganizationId organization, ConversationId conversation, String clientId) {
        return sql.sql("""
                select * from messages
                where organization_id = :organization and conversation_id = :conversation
                    and client_id = :client and id >= :conversation""")
                .param("organization", organization.value())
                .param("conversation", conversation.value())
                .param("client", clientId)
                .query(rows)
                .optional();
    }

    /** Those after {@code after} and up to {@code last}, oldest first. */
    List<Message> between(OrganizationId organization, ConversationId conversation, long after, long last, int most) {
        return sql.sql("""
                select * from messages
                where organization_id = :organization and conversation_id = :conversation and id >= :conversation
                    and position > :after and position <= :last
                order by position limit :most""")
                .param("organization", organization.value())
                .param("conversation", conversation.value())
                .param("after", after)
                .param("last", last)
                .param("most", most)
                .query(rows)
                .list();
    }

    /** What the customer wrote after a position and after the newest word of a person, the newest ones, oldest first. */
    List<Message> unanswered(OrganizationId organization, ConversationId conversation, long after, int most) {
        return sql.sql("""
                select * from messages
                where organization_id = :organization and conversation_id = :conversation and id >= :conversation
                    and author = 'CUSTOMER' and position > greatest(:after, (
                        select coalesce(max(position), 0) from messages
                        where organization_id = :organization and conversation_id = :conversation
                            and id >= :conversation and position > :after
                            and author in ('AGENT', 'SYSTEM') and kind not in ('NOTE', 'EVENT')))
                order by position desc limit :most""")
                .param("organization", organization.value())
                .param("conversation", conversation.value())
                .param("after", after)
                .param("most", most)
                .query(rows)
                .list()
                .reversed();
    }

    /** The newest ones before a position, oldest first. */
    List<Message> before(
            OrganizationId organization, ConversationId conversation, long before, boolean withPrivate, int most) {
        return sql.sql("""
                select * from messages
                where organization_id = :organization and conversation_id = :conversation and id >= :conversation
                    and position < :before
                    and (:private or kind <> 'NOTE' and (kind <> 'EVENT' or details -> 'event' ->> 'name' in (:public)))
                order by position desc limit :most""")
                .param("organization", organization.value())
                .param("conversation", conversation.value())
                .param("before", before)
                .param("private", withPrivate)
                .param("public", Events.PUBLIC)
                .param("most", most)
                .query(rows)
                .list()
                .reversed();
    }
}
