package io.chathub.api;

import io.chathub.organizations.Actor.ApiKeyActor;
import io.chathub.shared.OrganizationId;
import io.chathub.shared.Tokens;
import io.chathub.shared.UserError;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Does what a program asks once, however often it asks with the same {@code Idempotency-Key}. The key is stored in the
 * transaction of the work: both happen or neither, and a second request waits for the first.
 */
@Component
class Idempotency {
    private static final Duration KEPT = Duration.ofHours(24);
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,255}");

    private final JdbcClient sql;
    private final JsonMapper json;
    private final Clock clock;

    Idempotency(JdbcClient sql, JsonMapper json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /** @param repeated whether the work was done by an earlier request */
    record Outcome<T>(T result, boolean repeated) {}

    private record Stored(byte[] requestHash, String response) {}

    /**
     * @param key null when the program did not send one: then the work is done
     * @param request what is asked for; another request with the same key is refused
     */
    @Transactional
    public <T> Outcome<T> once(
            ApiKeyActor actor, @Nullable String key, Object request, Class<T> type, Supplier<T> work) {
        if (key == null) {
            return new Outcome<>(work.get(), false);
        }
        if (!KEY.matcher(key).matches()) {
            throw UserError.invalid("idempotency_key_invalid");
        }
        var hash = Tokens.hash(type.getName() + json.writeValueAsString(request));
        forgetOld(actor.organization());
        if (!reserve(actor, key, hash)) {
            return new Outcome<>(json.readValue(repeat(actor, key, hash), type), true);
        }
        var result = work.get();
        keep(actor, key, json.writeValueAsString(result));
        return new Outcome<>(result, false);
    }

    private void forgetOld(OrganizationId organization) {
        sql.sql("delete from api_idempotency_keys where organization_id = :organization and created_at < :before")
                .param("organization", organization.value())
                .param("before", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Waits for a request with the same key that is being answered. */
    private boolean reserve(ApiKeyActor actor, String key, byte[] hash) {
        return sql.sql("""
                insert into api_idempotency_keys (organization_id, api_key_id, key, request_hash, created_at)
                values (:organization, :apiKey, :key, :hash, :at) on conflict do nothing""")
                        .param("organization", actor.organization().value())
                        .param("apiKey", actor.key())
                        .param("key", key)
                        .param("hash", hash)
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private String repeat(ApiKeyActor actor, String key, byte[] hash) {
        var stored = sql.sql("""
                select request_hash, response from api_idempotency_keys
                where organization_id = :organization and api_key_id = :apiKey and key = :key""")
                .param("organization", actor.organization().value())
                .param("apiKey", actor.key())
                .param("key", key)
                .query((row, number) -> new Stored(row.getBytes("request_hash"), row.getString("response")))
                .single();
        if (!Arrays.equals(stored.requestHash(), hash)) {
            throw UserError.invalid("idempotency_key_reused");
        }
        return stored.response();
    }

    private void keep(ApiKeyActor actor, String key, String response) {
        sql.sql("""
                update api_idempotency_keys set response = cast(:response as jsonb)
                where organization_id = :organization and api_key_id = :apiKey and key = :key""")
                .param("organization", actor.organization().value())
                .param("apiKey", actor.key())
                .param("key", key)
                .param("response", response)
                .update();
    }
}
