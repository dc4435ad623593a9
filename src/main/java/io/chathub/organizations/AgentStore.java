package io.chathub.organizations;

import static java.time.ZoneOffset.UTC;

import io.chathub.shared.AgentId;
import io.chathub.shared.OrganizationId;
import io.chathub.shared.UserError;
import io.chathub.shared.UserId;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class AgentStore {
    private static final RowMapper<Agent> AGENT = (row, index) -> new Agent(
            new AgentId(row.getObject("id", UUID.class)),
            new UserId(row.getObject("user_id", UUID.class)),
            row.getString("display_name"),
            Role.valueOf(row.getString("role")),
            row.getTimestamp("created_at").toInstant());

    private final JdbcClient sql;
    private final Clock clock;

    AgentStore(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @throws UserError already_agent */
    Agent insert(OrganizationId organization, UserId user, String name, Role role) {
        var agent = new Agent(AgentId.next(), user, name, role, clock.instant());
        var inserted = sql.sql("""
                insert into agents (organization_id, id, user_id, display_name, role, created_at)
                values (:organization, :id, :user, :name, :role, :created)
                on conflict (organization_id, user_id) where removed_at is null do nothing""")
                .param("organization", organization.value())
                .param("id", agent.id().value())
                .param("user", user.value())
                .param("name", name)
                .param("role", role.name())
                .param("created", agent.createdAt().atOffset(UTC))
                .update();
        if (inserted == 0) {
            throw new UserError(UserError.Kind.CONFLICT, "already_agent");
        }
        return agent;
    }

    List<Agent> list(OrganizationId organization) {
        return sql.sql("""
                select * from agents where organization_id = ? and removed_at is null
                order by lower(display_name), id""").param(organization.value()).query(AGENT).list();
    }

    /** All agents, locked: who counts owners must not be overtaken by somebody who counts them too. */
    List<Agent> lock(OrganizationId organization) {
        return sql.sql("""
                select * from agents where organization_id = ? and removed_at is null
                order by id for update""").param(organization.value()).query(AGENT).list();
    }

    int count(OrganizationId organization) {
        return sql.sql("select count(*) from agents where organization_id = ? and removed_at is null")
                .param(organization.value())
                .query(Integer.class)
                .single();
    }

    void change(OrganizationId organization, AgentId id, String name, Role role) {
        sql.sql("""
                update agents set display_name = :name, role = :role
                where organization_id = :organization and id = :id""")
                .param("organization", organization.value())
                .param("id", id.value())
                .param("name", name)
                .param("role", role.name())
                .update();
    }

    void remove(OrganizationId organization, AgentId id) {
        sql.sql("update agents set removed_at = :now where organization_id = :organization and id = :id")
                .param("organization", organization.value())
                .param("id", id.value())
                .param("now", clock.instant().atOffset(UTC))
                .update();
    }
}
