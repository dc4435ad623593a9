package io.chathub.mail;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class MailStore {
    private static final RowMapper<StoredMail> MAIL = (row, index) -> new StoredMail(
            row.getObject("id", UUID.class),
            row.getString("recipient"),
            row.getString("subject"),
            Optional.ofNullable(row.getString("text_body")),
            Optional.ofNullable(row.getString("html_body")),
            MailStatus.valueOf(row.getString("status")),
            row.getInt("attempts"),
            Optional.ofNullable(row.getString("failure")),
            row.getTimestamp("created_at").toInstant());

    private final JdbcClient sql;
    private final Clock clock;

    MailStore(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void insert(UUID id, OutgoingMail mail) {
        sql.sql("""
                insert into outgoing_mails (id, recipient, subject, text_body, html_body, status, created_at)
                values (:id, :to, :subject, :text, :html, 'WAITING', :now)""")
                .param("id", id)
                .param("to", mail.to())
                .param("subject", mail.subject())
                .param("text", mail.text())
                .param("html", mail.html())
                .param("now", clock.instant().atOffset(UTC))
                .update();
    }

    Optional<StoredMail> find(UUID id) {
        return sql.sql("select * from outgoing_mails where id = ?")
                .param(id)
                .query(MAIL)
                .optional();
    }

    /** Newest first. */
    List<StoredMail> list(@Nullable MailStatus status, @Nullable UUID before, int limit) {
        return sql.sql("""
                select * from outgoing_mails
                where (:status::text is null or status = :status) and (:before::uuid is null or id < :before)
                order by id desc limit :limit""")
                .param("status", status == null ? null : status.name(), java.sql.Types.VARCHAR)
                .param("before", before, java.sql.Types.OTHER)
                .param("limit", limit)
                .query(MAIL)
                .list();
    }

    void sent(UUID id) {
        sql.sql("""
                update outgoing_mails set status = 'SENT', attempts = attempts + 1, failure = null, sent_at = :now,
                    text_body = null, html_body = null
                where id = :id""").param("id", id).param("now", clock.instant().atOffset(UTC)).update();
    }

    void attempted(UUID id, MailStatus status, @Nullable String failure) {
        sql.sql("""
                update outgoing_mails set status = :status, failure = :failure,
                    attempts = attempts + (case when :failure::text is null then 0 else 1 end)
                where id = :id""")
                .param("id", id)
                .param("status", status.name())
                .param("failure", failure, java.sql.Types.VARCHAR)
                .update();
    }

    /** @return whether there was such a mail that had not been sent */
    boolean waitAgain(UUID id) {
        return sql.sql("""
                update outgoing_mails set status = 'WAITING', attempts = 0
                where id = ? and status in ('KEPT', 'FAILED')""").param(id).update() > 0;
    }

    int deleteBefore(Instant time) {
        return sql.sql("delete from outgoing_mails where created_at < ? and status <> 'WAITING'")
                .param(time.atOffset(UTC))
                .update();
    }
}
