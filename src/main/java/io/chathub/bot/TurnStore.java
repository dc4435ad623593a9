package io.chathub.bot;

import static java.time.ZoneOffset.UTC;

import io.chathub.bot.Turn.Candidate;
import io.chathub.bot.Turn.Outcome;
import io.chathub.conversations.ConversationId;
import io.chathub.conversations.MessageId;
import io.chathub.shared.BotId;
import io.chathub.shared.Ids;
import io.chathub.shared.OrganizationId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class TurnStore {
    private final JdbcClient sql;
    private final JsonMapper json;

    TurnStore(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    void insert(
            OrganizationId organization,
            ConversationId conversation,
            BotId bot,
            MessageId reply,
            Turn turn,
            Duration duration,
            Instant at) {
        sql.sql("""
                insert into bot_turns (organization_id, id, conversation_id, bot_id, message_id, question, language,
                    decision, reason, confidence, candidates, duration_ms, created_at)
                values (:organization, :id, :conversation, :bot, :message, :question, :language,
                    :decision, :reason, :confidence, :candidates::jsonb, :duration, :at)""")
                .param("organization", organization.value())
                .param("id", Ids.next())
                .param("conversation", conversation.value())
                .param("bot", bot.value())
                .param("message", reply.value())
                .param("question", turn.question())
                .param("language", turn.language())
                .param("decision", turn.decision().name())
                .param("reason", turn.reason())
                .param("confidence", turn.confidence())
                .param("candidates", json.writeValueAsString(turn.candidates()))
                .param("duration", (int) duration.toMillis())
                .param("at", at.atOffset(UTC))
                .update();
    }

    /** How many turns in a row, up to now, ended without an answer. */
    int failuresInARow(OrganizationId organization, ConversationId conversation, int most) {
        var newest = sql.sql("""
                select decision from bot_turns
                where organization_id = :organization and conversation_id = :conversation and id >= :conversation
                order by id desc limit :most""")
                .param("organization", organization.value())
                .param("conversation", conversation.value())
                .param("most", most)
                .query((row, n) -> Outcome.valueOf(row.getString(1)))
                .list();
        return (int)
                newest.stream().takeWhile(outcome -> outcome == Outcome.UNKNOWN).count();
    }

    Optional<Turn> ofReply(OrganizationId organization, ConversationId conversation, MessageId reply) {
        return sql.sql("""
                select * from bot_turns
                where organization_id = :organization and conversation_id = :conversation and id >= :conversation
                    and message_id = :message""")
                .param("organization", organization.value())
                .param("conversation", conversation.value())
                .param("message", reply.value())
                .query((row, n) -> new Turn(
                        row.getString("question"),
                        row.getString("language"),
                        Outcome.valueOf(row.getString("decision")),
                        row.getString("reason"),
                        row.getDouble("confidence"),
                        List.of(json.readValue(row.getString("candidates"), Candidate[].class))))
                .optional();
    }
}
