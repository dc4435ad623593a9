package io.chathub.knowledge;

import io.chathub.shared.OrganizationId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A number for each organization that rises with every change of its knowledge. */
@Repository
class KnowledgeVersions {
    private final JdbcClient sql;
    private final ApplicationEventPublisher events;

    KnowledgeVersions(JdbcClient sql, ApplicationEventPublisher events) {
        this.sql = sql;
        this.events = events;
    }

    /** First statement of every change: until the transaction ends, other writers of the organization wait. */
    @Transactional(propagation = Propagation.MANDATORY)
    void raise(OrganizationId organization) {
        sql.sql("""
                insert into knowledge_versions (organization_id, version) values (:organization, 1)
                on conflict (organization_id) do update set version = knowledge_versions.version + 1""").param("organization", organization.value()).update();
        events.publishEvent(new KnowledgeChanged(organization));
    }

    /** Zero before the first change. */
    @Transactional(readOnly = true)
    long current(OrganizationId organization) {
        return sql.sql("select version from knowledge_versions where organization_id = :organization")
                .param("organization", organization.value())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }
}
