package io.chathub.conversations;

import io.chathub.shared.BotId;
import io.chathub.shared.OrganizationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class InboxStore {
    private static final RowMapper<Inbox> INBOX = (row, n) -> new Inbox(
            new InboxId(row.getObject("id", UUID.class)),
            row.getString("name"),
            Locale.forLanguageTag(row.getString("locale")),
            row.getString("widget_token"),
            texts(row, "allowed_domains"),
            new Inbox.Look(
                    row.getString("color"),
                    row.getString("side"),
                    row.getString("greeting"),
                    row.getString("away_text"),
                    texts(row, "starters")),
            row.getObject("bot_id", UUID.class) == null ? null : new BotId(row.getObject("bot_id", UUID.class)),
            row.getInt("reopen_days"));

    private final JdbcClient sql;

    InboxStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Inbox> find(OrganizationId organization, InboxId id) {
        return sql.sql("select * from inboxes where organization_id = :organization and id = :id")
                .param("organization", organization.value())
                .param("id", id.value())
                .query(INBOX)
                .optional();
    }

    Optional<Inbox> byToken(OrganizationId organization, String token) {
        return sql.sql("select * from inboxes where organization_id = :organization and widget_token = :token")
                .param("organization", organization.value())
                .param("token", token)
                .query(INBOX)
                .optional();
    }

    List<Inbox> all(OrganizationId organization) {
        return sql.sql("select * from inboxes where organization_id = :organization order by id")
                .param("organization", organization.value())
                .query(INBOX)
                .list();
    }

    Optional<byte[]> identitySecret(OrganizationId organization, InboxId id) {
        return sql.sql("select identity_secret from inboxes where organization_id = :organization and id = :id")
                .param("organization", organization.value())
                .param("id", id.value())
                .query(byte[].class)
                .optional();
    }

    void insert(OrganizationId organization, Inbox inbox, byte[] identitySecret) {
        values(organization, inbox, """
                insert into inboxes (organization_id, id, name, locale, widget_token, identity_secret, allowed_domains,
                    color, side, greeting, away_text, starters, bot_id, reopen_days)
                values (:organization, :id, :name, :locale, :token, :secret, :domains::text[],
                    :color, :side, :greeting, :away, :starters::text[], :bot, :reopen)""")
                .param("token", inbox.widgetToken())
                .param("secret", identitySecret)
                .update();
    }

    void update(OrganizationId organization, Inbox inbox) {
        values(organization, inbox, """
                update inboxes set name = :name, locale = :locale, allowed_domains = :domains::text[], color = :color,
                    side = :side, greeting = :greeting, away_text = :away, starters = :starters::text[],
                    bot_id = :bot, reopen_days = :reopen
                where organization_id = :organization and id = :id""").update();
    }

    private JdbcClient.StatementSpec values(OrganizationId organization, Inbox inbox, String statement) {
        var bot = inbox.bot();
        return sql.sql(statement)
                .param("organization", organization.value())
                .param("id", inbox.id().value())
                .param("name", inbox.name())
                .param("locale", inbox.locale().toLanguageTag())
                .param("domains", inbox.allowedDomains().toArray(String[]::new))
                .param("color", inbox.look().color())
                .param("side", inbox.look().side())
                .param("greeting", inbox.look().greeting())
                .param("away", inbox.look().away())
                .param("starters", inbox.look().starters().toArray(String[]::new))
                .param("bot", bot == null ? null : bot.value())
                .param("reopen", inbox.reopenDays());
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
