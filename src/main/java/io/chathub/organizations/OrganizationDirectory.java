package io.chathub.organizations;

import io.chathub.database.OperatorDatabase;
import io.chathub.shared.Cursor;
import io.chathub.shared.Page;
import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** All organizations, for the operator. Each look is to be audited by the caller. */
@Service
public class OrganizationDirectory {
    private static final int PAGE = 50;
    private static final int LONGEST_SEARCH = 100;
    private static final RowMapper<Entry> ENTRY =
            (row, index) -> new Entry(OrganizationStore.ORGANIZATION.mapRow(row, index), row.getInt("agents"));

    private final JdbcClient sql;

    OrganizationDirectory(OperatorDatabase database) {
        this.sql = database.sql();
    }

    /** An organization and how many agents it has. */
    public record Entry(Organization organization, int agents) {}

    /**
     * The newest first.
     *
     * @param search part of a name or address; empty for all
     */
    public Page<Entry> list(String search, @Nullable OrganizationStatus status, @Nullable Cursor after) {
        var before = after == null ? null : after.id(0);
        var rows = sql.sql("""
                select o.*, (select count(*) from agents a
                    where a.organization_id = o.id and a.removed_at is null) as agents
                from organizations o
                where (:status::text is null or o.status = :status) and (:before::uuid is null or o.id < :before)
                    and (o.name ilike :search or o.slug ilike :search)
                order by o.id desc limit :limit""")
                .param("status", status == null ? null : status.name(), Types.VARCHAR)
                .param("before", before, Types.OTHER)
                .param("search", pattern(search))
                .param("limit", PAGE + 1)
                .query(ENTRY)
                .list();
        return Page.of(
                rows, PAGE, last -> new Cursor(List.of(last.organization().id().toString())));
    }

    private static String pattern(String search) {
        var text = search.strip();
        var part = text.substring(0, Math.min(LONGEST_SEARCH, text.length()));
        return "%" + part.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
