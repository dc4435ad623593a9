package io.chathub.audit;

import io.chathub.database.OperatorDatabase;
import io.chathub.shared.OrganizationId;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Finds entries that were changed, removed or put in between. That the newest ones were cut off shows only by comparing
 * with the count and head of an earlier verification.
 */
@Service
public class VerifyAudit {
    private static final String CHECK = """
            with chain as (select e.*, audit_hash(e) as computed, lag(e.hash, 1, sha256('')) over following as before,
                    lag(e.number, 1, 0::bigint) over following as number_before
                from audit_entries e where %s window following as (order by e.number))
            select count(*) as entries, (array_agg(hash order by number desc))[1] as head,
                min(number) filter (where hash <> computed or previous_hash <> before or number <> number_before + 1)
                    as broken
            from chain""";

    private final JdbcClient sql;

    VerifyAudit(OperatorDatabase database) {
        this.sql = database.sql();
    }

    /**
     * The state of one chain.
     *
     * @param head hash of the newest entry
     * @param firstBroken number of the first entry that does not fit
     */
    public record Verification(long entries, Optional<String> head, Optional<Long> firstBroken) {
        public boolean intact() {
            return firstBroken.isEmpty();
        }
    }

    public Verification verify(OrganizationId organization) {
        return read(sql.sql(CHECK.formatted("organization_id = ?")).param(organization.value()));
    }

    public Verification verifyInstallation() {
        return read(sql.sql(CHECK.formatted("organization_id is null")));
    }

    private static Verification read(JdbcClient.StatementSpec statement) {
        return statement
                .query((row, index) -> new Verification(
                        row.getLong("entries"),
                        Optional.ofNullable(hex(row.getBytes("head"))),
                        Optional.ofNullable(row.getObject("broken", Long.class))))
                .single();
    }

    private static @Nullable String hex(byte @Nullable [] hash) {
        return hash == null ? null : HexFormat.of().formatHex(hash);
    }
}
