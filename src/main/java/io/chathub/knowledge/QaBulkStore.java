package io.chathub.knowledge;

import io.chathub.shared.OrganizationId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Thousands of question-answer pairs with few statements. */
@Repository
class QaBulkStore {
    private static final int CHUNK = 1_000;
    private static final String ROWS = """
            jsonb_to_recordset(cast(:rows as jsonb)) as r(id uuid, question text, key text, answer text, language text,
                category uuid, variations text[])""";

    private final JdbcClient sql;
    private final JsonMapper json;

    QaBulkStore(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** A pair to be written. */
    record Row(
            UUID id,
            String question,
            String key,
            String answer,
            String language,
            @Nullable UUID category,
            List<String> variations) {

        static Row of(QaItemId id, QaContent content, @Nullable CategoryId category) {
            return new Row(
                    id.value(),
                    content.question(),
                    CleanText.key(content.question()),
                    content.answer(),
                    content.language(),
                    category == null ? null : category.value(),
                    content.variations());
        }
    }

    /** Those with these keys, and perhaps some with the same question in another language. */
    Map<QaKey, QaItem> find(OrganizationId organization, Collection<QaKey> keys) {
        var found = new HashMap<QaKey, QaItem>();
        // a plan made for any list compares each row with each key; one made for this list hashes the keys
        sql.sql("set local plan_cache_mode = force_custom_plan").update();
        for (var chunk : chunks(List.copyOf(keys))) {
            sql.sql(QaStore.SELECT + """
                    and i.question_key = any(cast(:keys as text[]))""")
                    .param("organization", organization.value())
                    .param("keys", chunk.stream().map(QaKey::question).toArray(String[]::new))
                    .query(QaStore.ITEM)
                    .list()
                    .forEach(item -> found.put(QaKey.of(item), item));
        }
        return found;
    }

    void insert(OrganizationId organization, List<Row> rows, QaStatus status, String by, Instant at) {
        for (var chunk : chunks(rows)) {
            sql.sql("""
                    insert into knowledge_qa_items (organization_id, id, question, question_key, answer, language,
                        category_id, variations, status, created_by, created_at, updated_by, updated_at)
                    select :organization, id, question, key, answer, language,
                        category, variations, :status, :by, :at, :by, :at
                    from\s""" + ROWS)
                    .param("organization", organization.value())
                    .param("rows", json.writeValueAsString(chunk))
                    .param("status", status.name())
                    .param("by", by)
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    void update(OrganizationId organization, List<Row> rows, String by, Instant at) {
        for (var chunk : chunks(rows)) {
            sql.sql("""
                    update knowledge_qa_items i
                    set question = r.question, question_key = r.key, answer = r.answer, language = r.language,
                        category_id = r.category, variations = r.variations,
                        updated_by = :by, updated_at = :at, version = i.version + 1
                    from\s""" + ROWS + " where i.organization_id = :organization and i.id = r.id")
                    .param("organization", organization.value())
                    .param("rows", json.writeValueAsString(chunk))
                    .param("by", by)
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    private static <T> List<List<T>> chunks(List<T> all) {
        var chunks = new ArrayList<List<T>>();
        for (var start = 0; start < all.size(); start += CHUNK) {
            chunks.add(all.subList(start, Math.min(start + CHUNK, all.size())));
        }
        return chunks;
    }
}
