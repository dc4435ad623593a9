package io.chathub.organizations;

import static java.time.ZoneOffset.UTC;

import io.chathub.organizations.Actor.ApiKeyActor;
import io.chathub.shared.AgentId;
import io.chathub.shared.OrganizationId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ApiKeyStore {
    /** A key in steady use is noted once in this time, not with every request. */
    private static final Duration NOTED = Duration.ofMinutes(1);

    private static final RowMapper<ApiKey> KEY = (row, index) -> new ApiKey(
            row.getObject("id", UUID.class),
            row.getString("name"),
            row.getString("token_end"),
            scopes(row.getArray("scopes")),
            row.getTimestamp("created_at").toInstant(),
            instant(row, "expires_at"),
            instant(row, "last_used_at"));

    private final JdbcClient sql;
    private final Clock clock;

    ApiKeyStore(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void insert(OrganizationId organization, ApiKey key, byte[] hash, @Nullable AgentId by) {
        sql.sql("""
                insert into api_keys
                    (organization_id, id, name, token_hash, token_end, scopes, created_by, created_at, expires_at)
                values (:organization, :id, :name, :hash, :end, :scopes, :by, :created, :expires)""")
                .param("organization", organization.value())
                .param("id", key.id())
                .param("name", key.name())
                .param("hash", hash)
                .param("end", key.end())
                .param("scopes", key.scopes().stream().map(Permission::code).toArray(String[]::new))
                .param("by", by == null ? null : by.value(), Types.OTHER)
                .param("created", key.createdAt().atOffset(UTC))
                .param(
                        "expires",
                        key.expiresAt().map(at -> at.atOffset(UTC)).orElse(null),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /** The newest first. */
    List<ApiKey> list(OrganizationId organization) {
        return sql.sql("select * from api_keys where organization_id = ? and revoked_at is null order by id desc")
                .param(organization.value())
                .query(KEY)
                .list();
    }

    Optional<ApiKeyActor> find(OrganizationId organization, byte[] hash) {
        return sql.sql("""
                select k.* from api_keys k join organizations o on o.id = k.organization_id
                where k.organization_id = :organization and k.token_hash = :hash and k.revoked_at is null
                    and (k.expires_at is null or k.expires_at > :now) and o.status = 'ACTIVE'""")
                .param("organization", organization.value())
                .param("hash", hash)
                .param("now", clock.instant().atOffset(UTC))
                .query(KEY)
                .optional()
                .map(key -> new ApiKeyActor(organization, key.id(), key.name(), key.scopes()));
    }

    void used(OrganizationId organization, UUID id) {
        sql.sql("""
                update api_keys set last_used_at = :now
                where organization_id = :organization and id = :id
                    and (last_used_at is null or last_used_at < :noted)""")
                .param("organization", organization.value())
                .param("id", id)
                .param("now", clock.instant().atOffset(UTC))
                .param("noted", clock.instant().minus(NOTED).atOffset(UTC))
                .update();
    }

    /** @return whether there was such a key */
    boolean revoke(OrganizationId organization, UUID id) {
        return sql.sql("""
                update api_keys set revoked_at = :now
                where organization_id = :organization and id = :id and revoked_at is null""")
                        .param("organization", organization.value())
                        .param("id", id)
                        .param("now", clock.instant().atOffset(UTC))
                        .update()
                > 0;
    }

    /** A scope that this version does not know grants nothing. */
    private static Set<Permission> scopes(Array array) throws SQLException {
        var codes = Set.of((String[]) array.getArray());
        return Arrays.stream(Permission.values())
                .filter(permission -> codes.contains(permission.code()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
