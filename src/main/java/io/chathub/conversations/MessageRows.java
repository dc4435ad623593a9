package io.chathub.conversations;

import io.chathub.customers.CustomerId;
import io.chathub.shared.AgentId;
import io.chathub.shared.BotId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A message as a row: what is shown besides its text is JSON. */
@Component
class MessageRows implements RowMapper<Message> {
    private final JsonMapper json;

    MessageRows(JsonMapper json) {
        this.json = json;
    }

    @Nullable
    String write(Message.Details details) {
        return details.isEmpty() ? null : json.writeValueAsString(details);
    }

    @Override
    public Message mapRow(ResultSet row, int number) throws SQLException {
        return new Message(
                new MessageId(row.getObject("id", UUID.class)),
                new ConversationId(row.getObject("conversation_id", UUID.class)),
                row.getLong("position"),
                row.getString("client_id"),
                Message.Kind.valueOf(row.getString("kind")),
                author(row),
                row.getString("text"),
                read(row.getString("details")),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private Message.Details read(@Nullable String details) {
        return details == null ? Message.Details.NONE : json.readValue(details, Message.Details.class);
    }

    private static Author author(ResultSet row) throws SQLException {
        var id = row.getObject("author_id", UUID.class);
        var name = row.getString("author_name");
        return switch (Author.Kind.valueOf(row.getString("author"))) {
            case CUSTOMER -> new Author.Customer(new CustomerId(id), name);
            case AGENT -> new Author.Agent(new AgentId(id), name);
            case BOT -> new Author.Bot(new BotId(id), name);
            case SYSTEM -> new Author.System(name);
        };
    }
}
