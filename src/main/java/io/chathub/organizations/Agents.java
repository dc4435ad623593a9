package io.chathub.organizations;

import io.chathub.shared.AgentId;
import io.chathub.shared.OrganizationId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The agents of an organization, by name. */
@Service
@Transactional(readOnly = true)
public class Agents {
    private final JdbcClient sql;

    Agents(JdbcClient sql) {
        this.sql = sql;
    }

    /** Empty for an agent who was removed, or is of another organization. */
    public Optional<String> activeName(OrganizationId organization, AgentId agent) {
        return Optional.ofNullable(activeNames(organization).get(agent));
    }

    public Map<AgentId, String> activeNames(OrganizationId organization) {
        var names = new LinkedHashMap<AgentId, String>();
        sql.sql("""
                select id, display_name from agents
                where organization_id = :organization and removed_at is null
                order by lower(display_name), id""").param("organization", organization.value()).query(row -> {
            names.put(new AgentId(row.getObject("id", UUID.class)), row.getString("display_name"));
        });
        return names;
    }
}
