package io.chathub.knowledge;

import io.chathub.shared.OrganizationId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * Question-answer pairs in the database, many at a time. Text is looked for by reading the organization's rows: under
 * row-level security no text index is used, and an organization's knowledge is small.
 */
@Repository
class QaLists {
    private static final String MATCHES = """
            and (cast(:text as text) is null or i.question ilike :text or i.answer ilike :text
                or array_to_string(i.variations, ' ') ilike :text)
            and (cast(:category as uuid) is null or i.category_id = :category)
            and (cast(:language as text) is null or i.language = :language or i.language like :language || '-%')
            and (cast(:status as text) is null or i.status = :status)
            """;

    private final JdbcClient sql;

    QaLists(JdbcClient sql) {
        this.sql = sql;
    }

    List<QaItem> newestFirst(OrganizationId organization, QaFilter filter, @Nullable UUID before, int limit) {
        return filtered(QaStore.SELECT + MATCHES + """
                and (cast(:before as uuid) is null or i.id < :before)
                order by i.id desc limit :limit""", organization, filter)
                .param("before", before)
                .param("limit", limit)
                .query(QaStore.ITEM)
                .list();
    }

    List<QaItem> oldestFirst(OrganizationId organization, QaFilter filter, @Nullable UUID after, int limit) {
        return filtered(QaStore.SELECT + MATCHES + """
                and (cast(:after as uuid) is null or i.id > :after)
                order by i.id limit :limit""", organization, filter)
                .param("after", after)
                .param("limit", limit)
                .query(QaStore.ITEM)
                .list();
    }

    KnowledgeSummary summary(OrganizationId organization) {
        var languages = sql.sql("""
                select distinct language from knowledge_qa_items
                where organization_id = :organization order by language""")
                .param("organization", organization.value())
                .query((row, number) -> row.getString("language"))
                .list();
        return sql.sql("""
                select count(*) filter (where status = 'PUBLISHED') as published,
                    count(*) filter (where status = 'DRAFT') as drafts
                from knowledge_qa_items where organization_id = :organization""")
                .param("organization", organization.value())
                .query((row, number) -> new KnowledgeSummary(row.getInt("published"), row.getInt("drafts"), languages))
                .single();
    }

    private StatementSpec filtered(String statement, OrganizationId organization, QaFilter filter) {
        return sql.sql(statement)
                .param("organization", organization.value())
                .param("text", filter.text() == null ? null : contains(filter.text()))
                .param(
                        "category",
                        filter.category() == null ? null : filter.category().value())
                .param("language", filter.language())
                .param(
                        "status",
                        filter.status() == null ? null : filter.status().name());
    }

    private static String contains(String text) {
        return "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
