package io.chathub.organizations;

import static java.time.ZoneOffset.UTC;

import io.chathub.identity.EmailAddress;
import io.chathub.shared.AgentId;
import io.chathub.shared.OrganizationId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class InvitationStore {
    private static final RowMapper<Invitation> INVITATION = (row, index) -> new Invitation(
            row.getObject("id", UUID.class),
            new EmailAddress(row.getString("email")),
            Role.valueOf(row.getString("role")),
            new AgentId(row.getObject("invited_by", UUID.class)),
            row.getTimestamp("created_at").toInstant(),
            row.getTimestamp("expires_at").toInstant(),
            row.getTimestamp("accepted_at") != null,
            row.getTimestamp("revoked_at") != null);

    private final JdbcClient sql;
    private final Clock clock;

    InvitationStore(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** An open invitation of the same address is renewed: its earlier link is worthless from then on. */
    Invitation offer(OrganizationId organization, Invitation offer, byte[] hash) {
        return sql.sql("""
                insert into invitations
                    (organization_id, id, email, role, token_hash, invited_by, created_at, expires_at)
                values (:organization, :id, :email, :role, :hash, :by, :created, :expires)
                on conflict (organization_id, email) where accepted_at is null and revoked_at is null
                do update set role = excluded.role, token_hash = excluded.token_hash,
                    invited_by = excluded.invited_by, expires_at = excluded.expires_at
                returning *""")
                .param("organization", organization.value())
                .param("id", offer.id())
                .param("email", offer.email().value())
                .param("role", offer.role().name())
                .param("hash", hash)
                .param("by", offer.invitedBy().value())
                .param("created", offer.createdAt().atOffset(UTC))
                .param("expires", offer.expiresAt().atOffset(UTC))
                .query(INVITATION)
                .single();
    }

    /** Neither accepted nor revoked, the newest first. */
    List<Invitation> waiting(OrganizationId organization) {
        return sql.sql("""
                select * from invitations
                where organization_id = ? and accepted_at is null and revoked_at is null
                order by id desc""").param(organization.value()).query(INVITATION).list();
    }

    Optional<Invitation> find(OrganizationId organization, byte[] hash) {
        return sql.sql("select * from invitations where organization_id = ? and token_hash = ?")
                .param(organization.value())
                .param(hash)
                .query(INVITATION)
                .optional();
    }

    /** @return false when it was accepted, revoked or expired meanwhile */
    boolean accept(OrganizationId organization, UUID id) {
        return end(organization, id, "accepted_at", "and expires_at > :now");
    }

    boolean revoke(OrganizationId organization, UUID id) {
        return end(organization, id, "revoked_at", "");
    }

    private boolean end(OrganizationId organization, UUID id, String column, String condition) {
        return sql.sql("""
                update invitations set %s = :now
                where organization_id = :organization and id = :id
                    and accepted_at is null and revoked_at is null %s""".formatted(column, condition))
                        .param("organization", organization.value())
                        .param("id", id)
                        .param("now", clock.instant().atOffset(UTC))
                        .update()
                > 0;
    }
}
