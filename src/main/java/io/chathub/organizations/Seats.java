package io.chathub.organizations;

import io.chathub.shared.AgentId;
import io.chathub.shared.OrganizationId;
import io.chathub.shared.UserId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where a user has a seat, whichever organization one works for. */
@Component
public class Seats {
    private static final RowMapper<Seat> SEAT = (row, index) -> new Seat(
            new OrganizationId(row.getObject("organization_id", UUID.class)),
            row.getString("organization_name"),
            OrganizationStatus.valueOf(row.getString("status")),
            new AgentId(row.getObject("agent_id", UUID.class)),
            row.getString("display_name"),
            Role.valueOf(row.getString("role")));

    private final JdbcClient sql;

    Seats(JdbcClient sql) {
        this.sql = sql;
    }

    /** The oldest first. */
    public List<Seat> of(UserId user) {
        return sql.sql("select * from seats_of_user(?)")
                .param(user.value())
                .query(SEAT)
                .list();
    }
}
