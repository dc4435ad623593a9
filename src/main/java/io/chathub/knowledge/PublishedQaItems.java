package io.chathub.knowledge;

import io.chathub.shared.OrganizationId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the index reads. */
@Repository
class PublishedQaItems {
    private static final String ENTRIES = """
            select i.id, i.question, i.variations, i.answer, i.language, coalesce(c.name, '') as category
            from knowledge_qa_items i
            left join knowledge_base_categories c on c.organization_id = i.organization_id and c.id = i.category_id
            where i.organization_id = :organization and i.status = 'PUBLISHED'""";
    private static final RowMapper<QaEntry> ENTRY = (row, n) -> new QaEntry(
            row.getObject("id", UUID.class),
            row.getString("question"),
            List.of((String[]) row.getArray("variations").getArray()),
            row.getString("answer"),
            row.getString("language"),
            row.getString("category"));

    private final JdbcClient sql;

    PublishedQaItems(JdbcClient sql) {
        this.sql = sql;
    }

    Map<UUID, Long> versions(OrganizationId organization) {
        var versions = new HashMap<UUID, Long>();
        sql.sql("""
                select id, version from knowledge_qa_items
                where organization_id = :organization and status = 'PUBLISHED'""").param("organization", organization.value()).query(row -> {
            versions.put(row.getObject("id", UUID.class), row.getLong("version"));
        });
        return versions;
    }

    List<QaEntry> entries(OrganizationId organization) {
        return sql.sql(ENTRIES)
                .param("organization", organization.value())
                .query(ENTRY)
                .list();
    }

    List<QaEntry> entries(OrganizationId organization, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return sql.sql(ENTRIES + " and i.id in (:ids)")
                .param("organization", organization.value())
                .param("ids", ids)
                .query(ENTRY)
                .list();
    }
}
