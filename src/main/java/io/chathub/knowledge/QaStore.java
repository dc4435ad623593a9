package io.chathub.knowledge;

import io.chathub.shared.OrganizationId;
import io.chathub.shared.UserError;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Question-answer pairs in the database, one at a time. */
@Repository
class QaStore {
    static final String SELECT = """
            select i.*, c.name as category_name
            from knowledge_qa_items i
            left join knowledge_base_categories c on c.organization_id = i.organization_id and c.id = i.category_id
            where i.organization_id = :organization
            """;
    static final RowMapper<QaItem> ITEM = (row, number) -> new QaItem(
            new QaItemId(row.getObject("id", UUID.class)),
            row.getString("question"),
            row.getString("answer"),
            row.getString("language"),
            category(row),
            row.getString("category_name"),
            List.of((String[]) row.getArray("variations").getArray()),
            QaStatus.valueOf(row.getString("status")),
            row.getString("created_by"),
            instant(row, "created_at"),
            row.getString("updated_by"),
            instant(row, "updated_at"),
            row.getLong("version"));

    private final JdbcClient sql;

    QaStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<QaItem> find(OrganizationId organization, QaItemId id) {
        return sql.sql(SELECT + "and i.id = :id")
                .param("organization", organization.value())
                .param("id", id.value())
                .query(ITEM)
                .optional();
    }

    QaItem require(OrganizationId organization, QaItemId id) {
        return find(organization, id).orElseThrow(UserError::notFound);
    }

    void insert(OrganizationId organization, QaItemId id, QaContent content, QaStatus status, String by, Instant at) {
        var insert = sql.sql("""
                insert into knowledge_qa_items (organization_id, id, question, question_key, answer, language,
                    category_id, variations, status, created_by, created_at, updated_by, updated_at)
                values (:organization, :id, :question, :key, :answer, :language,
                    :category, :variations, :status, :by, :at, :by, :at)""");
        write(insert, organization, id, content, status, by, at);
    }

    /** @return whether that version was the current one */
    boolean update(
            OrganizationId organization,
            QaItemId id,
            long version,
            QaContent content,
            QaStatus status,
            String by,
            Instant at) {
        var update = sql.sql("""
                update knowledge_qa_items
                set question = :question, question_key = :key, answer = :answer, language = :language,
                    category_id = :category, variations = :variations, status = :status,
                    updated_by = :by, updated_at = :at, version = version + 1
                where organization_id = :organization and id = :id and version = :version""").param("version", version);
        return write(update, organization, id, content, status, by, at) == 1;
    }

    /** @return whether the pair had another status before */
    boolean changeStatus(OrganizationId organization, QaItemId id, QaStatus status, String by, Instant at) {
        return sql.sql("""
                update knowledge_qa_items
                set status = :status, updated_by = :by, updated_at = :at, version = version + 1
                where organization_id = :organization and id = :id and status <> :status""")
                        .param("organization", organization.value())
                        .param("id", id.value())
                        .param("status", status.name())
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean delete(OrganizationId organization, QaItemId id) {
        return sql.sql("delete from knowledge_qa_items where organization_id = :organization and id = :id")
                        .param("organization", organization.value())
                        .param("id", id.value())
                        .update()
                == 1;
    }

    private static int write(
            StatementSpec statement,
            OrganizationId organization,
            QaItemId id,
            QaContent content,
            QaStatus status,
            String by,
            Instant at) {
        try {
            return statement
                    .param("organization", organization.value())
                    .param("id", id.value())
                    .param("question", content.question())
                    .param("key", CleanText.key(content.question()))
                    .param("answer", content.answer())
                    .param("language", content.language())
                    .param(
                            "category",
                            content.category() == null
                                    ? null
                                    : content.category().value())
                    .param("variations", content.variations().toArray(String[]::new))
                    .param("status", status.name())
                    .param("by", by)
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException sameQuestion) {
            throw new UserError(UserError.Kind.CONFLICT, "qa_duplicate", content.language());
        }
    }

    private static @Nullable CategoryId category(ResultSet row) throws SQLException {
        var id = row.getObject("category_id", UUID.class);
        return id == null ? null : new CategoryId(id);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
