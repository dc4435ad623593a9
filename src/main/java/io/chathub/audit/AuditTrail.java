package io.chathub.audit;

import io.chathub.database.OperatorDatabase;
import io.chathub.shared.Cursor;
import io.chathub.shared.Page;
import io.chathub.shared.UserError;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The installation's own entries, for the operator. */
@Service
public class AuditTrail {
    private static final int PAGE = 100;
    private static final RowMapper<Entry> ENTRY = (row, index) -> new Entry(
            row.getLong("number"),
            row.getTimestamp("at").toInstant(),
            new Doer(Doer.Kind.valueOf(row.getString("actor_kind")), row.getObject("actor_id", UUID.class)),
            row.getString("action"),
            row.getString("subject"));

    private final JdbcClient sql;

    AuditTrail(OperatorDatabase database) {
        this.sql = database.sql();
    }

    /** One entry. */
    public record Entry(long number, Instant at, Doer doer, String action, String subject) {}

    /** The newest first. */
    public Page<Entry> ofInstallation(@Nullable Cursor after) {
        var rows = sql.sql("""
                select * from audit_entries
                where organization_id is null and (:before::bigint is null or number < :before)
                order by number desc limit :limit""")
                .param("before", after == null ? null : number(after), Types.BIGINT)
                .param("limit", PAGE + 1)
                .query(ENTRY)
                .list();
        return Page.of(rows, PAGE, last -> new Cursor(List.of(String.valueOf(last.number()))));
    }

    private static long number(Cursor cursor) {
        try {
            return Long.parseLong(cursor.keys().getFirst());
        } catch (NumberFormatException e) {
            throw UserError.invalid("bad_cursor");
        }
    }
}
