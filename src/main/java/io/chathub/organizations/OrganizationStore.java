package io.chathub.organizations;

import static java.time.ZoneOffset.UTC;

import io.chathub.shared.OrganizationId;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class OrganizationStore {
    static final RowMapper<Organization> ORGANIZATION = (row, index) -> new Organization(
            new OrganizationId(row.getObject("id", UUID.class)),
            row.getString("name"),
            row.getString("slug"),
            OrganizationStatus.valueOf(row.getString("status")),
            Locale.forLanguageTag(row.getString("locale")),
            ZoneId.of(row.getString("timezone")),
            row.getTimestamp("created_at").toInstant());

    private final JdbcClient sql;

    OrganizationStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** @return false when the slug is taken */
    boolean insert(Organization organization) {
        return sql.sql("""
                insert into organizations (id, name, slug, status, locale, timezone, created_at)
                values (:id, :name, :slug, :status, :locale, :timezone, :created)
                on conflict (slug) do nothing""")
                        .param("id", organization.id().value())
                        .param("name", organization.name())
                        .param("slug", organization.slug())
                        .param("status", organization.status().name())
                        .param("locale", organization.locale().toLanguageTag())
                        .param("timezone", organization.timezone().getId())
                        .param("created", organization.createdAt().atOffset(UTC))
                        .update()
                > 0;
    }

    Optional<Organization> find(OrganizationId id) {
        return sql.sql("select * from organizations where id = ?")
                .param(id.value())
                .query(ORGANIZATION)
                .optional();
    }

    /** @return whether it was pending */
    boolean activate(OrganizationId id) {
        return sql.sql("update organizations set status = 'ACTIVE' where id = ? and status = 'PENDING'")
                        .param(id.value())
                        .update()
                > 0;
    }

    void change(OrganizationId id, String name, Locale locale, ZoneId timezone) {
        sql.sql("update organizations set name = :name, locale = :locale, timezone = :timezone where id = :id")
                .param("id", id.value())
                .param("name", name)
                .param("locale", locale.toLanguageTag())
                .param("timezone", timezone.getId())
                .update();
    }
}
