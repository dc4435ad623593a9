package io.chathub.conversations;

import io.chathub.customers.CustomerId;
import io.chathub.shared.AgentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** A conversation as a row. */
final class ConversationRows {
    static final RowMapper<Conversation> CONVERSATION = (row, n) -> new Conversation(
            new ConversationId(row.getObject("id", UUID.class)),
            new InboxId(row.getObject("inbox_id", UUID.class)),
            new CustomerId(row.getObject("customer_id", UUID.class)),
            state(row),
            progress(row),
            new Conversation.Origin(
                    row.getString("language"),
                    row.getString("page_url"),
                    row.getString("page_title"),
                    row.getString("user_agent")),
            row.getObject("created_at", OffsetDateTime.class).toInstant());

    private ConversationRows() {}

    private static Conversation.State state(ResultSet row) throws SQLException {
        var reason = row.getString("handoff_reason");
        return new Conversation.State(
                Status.valueOf(row.getString("status")),
                handler(row),
                instant(row, "snoozed_until"),
                instant(row, "resolved_at"),
                agent(row, "resolved_by"),
                reason == null ? null : HandoffReason.valueOf(reason),
                instant(row, "handed_off_at"));
    }

    private static Conversation.Progress progress(ResultSet row) throws SQLException {
        return new Conversation.Progress(
                row.getLong("last_position"),
                row.getObject("last_message_at", OffsetDateTime.class).toInstant(),
                row.getString("last_preview"),
                Author.Kind.valueOf(row.getString("last_author")),
                row.getLong("customer_position"),
                row.getLong("bot_position"),
                row.getLong("agent_read"),
                row.getLong("customer_read"),
                row.getInt("unread"),
                instant(row, "waiting_since"));
    }

    private static Handler handler(ResultSet row) throws SQLException {
        return switch (row.getString("handler")) {
            case "BOT" -> new Handler.Bot();
            case "QUEUE" -> new Handler.Queue();
            case "AGENT" -> new Handler.Agent(new AgentId(row.getObject("assignee_id", UUID.class)));
            case String unknown -> throw new SQLException("Unknown handler " + unknown);
        };
    }

    private static @Nullable AgentId agent(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new AgentId(id);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
