package io.chathub.audit;

import io.chathub.shared.Ids;
import io.chathub.shared.OrganizationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Adds to the record. The entry is part of the caller's transaction and holds its chain until that ends: record last,
 * and never where many do the same thing at once. Who adds to both chains adds to the installation's first, so that two
 * never wait for each other.
 */
@Component
public class AuditLog {
    private final JdbcClient sql;
    private final JsonMapper json;

    AuditLog(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void record(OrganizationId organization, Deed deed) {
        insert(organization, deed);
    }

    /** What concerns the installation or its users, not one organization. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordForInstallation(Deed deed) {
        insert(null, deed);
    }

    /** The trigger fills in number, time and hashes. */
    private void insert(@Nullable OrganizationId organization, Deed deed) {
        sql.sql("""
                insert into audit_entries (id, organization_id, actor_kind, actor_id, action, subject, details)
                values (:id, :organization, :kind, :doer, :action, :subject, :details::jsonb)""")
                .param("id", Ids.next())
                .param("organization", organization == null ? null : organization.value(), java.sql.Types.OTHER)
                .param("kind", deed.doer().kind().name())
                .param("doer", deed.doer().id(), java.sql.Types.OTHER)
                .param("action", deed.action())
                .param("subject", deed.subject())
                .param("details", json.writeValueAsString(deed.details()))
                .update();
    }
}
