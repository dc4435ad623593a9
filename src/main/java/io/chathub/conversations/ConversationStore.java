package io.chathub.conversations;

import static java.time.ZoneOffset.UTC;

import io.chathub.customers.CustomerId;
import io.chathub.shared.OrganizationId;
import io.chathub.shared.UserError;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ConversationStore {
    private final JdbcClient sql;

    ConversationStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Conversation> find(OrganizationId organization, ConversationId id) {
        return one(organization, id, "");
    }

    /** @throws UserError not_found */
    Conversation lock(OrganizationId organization, ConversationId id) {
        return one(organization, id, "for update").orElseThrow(UserError::notFound);
    }

    private Optional<Conversation> one(OrganizationId organization, ConversationId id, String lock) {
        return sql.sql("select * from conversations where organization_id = :organization and id = :id " + lock)
                .param("organization", organization.value())
                .param("id", id.value())
                .query(ConversationRows.CONVERSATION)
                .optional();
    }

    List<Conversation> find(OrganizationId organization, Collection<ConversationId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return sql.sql("select * from conversations where organization_id = :organization and id in (:ids)")
                .param("organization", organization.value())
                .param("ids", ids.stream().map(ConversationId::value).toList())
                .query(ConversationRows.CONVERSATION)
                .list();
    }

    /** The customer's newest conversation in the inbox, locked. */
    Optional<Conversation> lockNewest(OrganizationId organization, InboxId inbox, CustomerId customer) {
        return sql.sql("""
                select * from conversations
                where organization_id = :organization and inbox_id = :inbox and customer_id = :customer
                order by (status <> 'RESOLVED') desc, id desc limit 1
                for update""")
                .param("organization", organization.value())
                .param("inbox", inbox.value())
                .param("customer", customer.value())
                .query(ConversationRows.CONVERSATION)
                .optional();
    }

    Optional<Conversation> newest(OrganizationId organization, InboxId inbox, CustomerId customer) {
        return sql.sql("""
                select * from conversations
                where organization_id = :organization and inbox_id = :inbox and customer_id = :customer
                order by (status <> 'RESOLVED') desc, id desc limit 1""")
                .param("organization", organization.value())
                .param("inbox", inbox.value())
                .param("customer", customer.value())
                .query(ConversationRows.CONVERSATION)
                .optional();
    }

    /** @return false when the customer has an open one in the inbox already */
    boolean open(
            OrganizationId organization,
            ConversationId id,
            InboxId inbox,
            CustomerId customer,
            Handler handler,
            Conversation.Origin origin,
            Instant at) {
        return sql.sql("""
                insert into conversations (organization_id, id, inbox_id, customer_id, status, handler,
                    handoff_reason, last_message_at, language, page_url, page_title, user_agent, created_at)
                values (:organization, :id, :inbox, :customer, 'OPEN', :handler,
                    :reason, :at, :language, :url, :title, :agent, :at)
                on conflict (organization_id, inbox_id, customer_id) where status <> 'RESOLVED' do nothing""")
                        .param("organization", organization.value())
                        .param("id", id.value())
                        .param("inbox", inbox.value())
                        .param("customer", customer.value())
                        .param("handler", handler.kind())
                        .param("reason", handler instanceof Handler.Bot ? null : HandoffReason.NO_BOT.name())
                        .param("at", at.atOffset(UTC))
                        .param("language", origin.language())
                        .param("url", origin.pageUrl())
                        .param("title", origin.pageTitle())
                        .param("agent", origin.userAgent())
                        .update()
                == 1;
    }

    /** What a person has answered is dealt with for the bot too, should it get the conversation back. */
    void saveState(OrganizationId organization, ConversationId id, Conversation.State state) {
        var assignee = state.handler().assignee();
        var resolver = state.resolvedBy();
        var reason = state.handoff();
        sql.sql("""
                update conversations set status = :status, handler = :handler, assignee_id = :assignee,
                    snoozed_until = :snoozed, resolved_at = :resolved, resolved_by = :resolver,
                    handoff_reason = :reason, handed_off_at = :handed_off,
                    waiting_since = case when :status = 'RESOLVED' or :handler = 'BOT' then null
                        when :handler = 'QUEUE' and waiting_since is null then :handed_off::timestamptz
                        else waiting_since end,
                    bot_position = case
                        when :handler = 'BOT' and (handler = 'BOT' or waiting_since is not null) then bot_position
                        else greatest(bot_position, customer_position) end
                where organization_id = :organization and id = :id""")
                .param("organization", organization.value())
                .param("id", id.value())
                .param("status", state.status().name())
                .param("handler", state.handler().kind())
                .param("assignee", assignee == null ? null : assignee.value())
                .param("snoozed", offset(state.snoozedUntil()))
                .param("resolved", offset(state.resolvedAt()))
                .param("resolver", resolver == null ? null : resolver.value())
                .param("reason", reason == null ? null : reason.name())
                .param("handed_off", offset(state.handedOffAt()))
                .update();
    }

    /** Raises how far the agents have read; never lowers it. @return empty when nothing changed */
    Optional<Conversation> saveAgentRead(OrganizationId organization, ConversationId id, long position) {
        return sql.sql("""
                update conversations c set agent_read = least(:position, last_position),
                    unread = case when :position >= customer_position then 0 else (
                        select count(*) from messages m
                        where m.organization_id = :organization and m.conversation_id = :id and m.id >= :id
                            and m.author = 'CUSTOMER' and m.position > :position) end
                where organization_id = :organization and id = :id
                    and agent_read < least(:position, last_position)
                returning *""")
                .param("organization", organization.value())
                .param("id", id.value())
                .param("position", position)
                .query(ConversationRows.CONVERSATION)
                .optional();
    }

    /** The same for the customer whose it is. */
    Optional<Conversation> saveCustomerRead(
            OrganizationId organization, ConversationId id, CustomerId customer, long position) {
        return sql.sql("""
                update conversations set customer_read = least(:position, last_position)
                where organization_id = :organization and id = :id and customer_id = :customer
                    and customer_read < least(:position, last_position)
                returning *""")
                .param("organization", organization.value())
                .param("id", id.value())
                .param("customer", customer.value())
                .param("position", position)
                .query(ConversationRows.CONVERSATION)
                .optional();
    }

    /** @return empty when nothing changed */
    Optional<Conversation> saveOrigin(OrganizationId organization, ConversationId id, Conversation.Origin origin) {
        return sql.sql("""
                update conversations set page_url = :url, page_title = :title,
                    language = coalesce(:language, language), user_agent = coalesce(:agent, user_agent)
                where organization_id = :organization and id = :id
                    and (page_url, page_title, language, user_agent) is distinct from
                        (:url, :title, coalesce(:language, language), coalesce(:agent, user_agent))
                returning *""")
                .param("organization", organization.value())
                .param("id", id.value())
                .param("url", origin.pageUrl())
                .param("title", origin.pageTitle())
                .param("language", origin.language())
                .param("agent", origin.userAgent())
                .query(ConversationRows.CONVERSATION)
                .optional();
    }

    void saveBotDone(OrganizationId organization, ConversationId id, long position) {
        sql.sql("""
                update conversations set bot_position = :position
                where organization_id = :organization and id = :id and bot_position < :position""")
                .param("organization", organization.value())
                .param("id", id.value())
                .param("position", position)
                .update();
    }

    private static @Nullable OffsetDateTime offset(@Nullable Instant at) {
        return at == null ? null : at.atOffset(UTC);
    }
}
