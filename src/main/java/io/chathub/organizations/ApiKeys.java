package io.chathub.organizations;

import io.chathub.organizations.Actor.ApiKeyActor;
import io.chathub.shared.OrganizationId;
import io.chathub.shared.Tenant;
import io.chathub.shared.Tokens;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Knows programs by their keys. */
@Service
public class ApiKeys {
    static final String PREFIX = "chk_";

    private final ApiKeyStore keys;
    private final TransactionTemplate transactions;

    ApiKeys(ApiKeyStore keys, TransactionTemplate transactions) {
        this.keys = keys;
        this.transactions = transactions;
    }

    /** Empty for a token that was never given out, is revoked or expired, or whose organization is not open. */
    public Optional<ApiKeyActor> authenticate(String token) {
        return Tokens.organization(PREFIX, token)
                .flatMap(organization -> Tenant.call(
                        organization,
                        () -> Objects.requireNonNull(transactions.execute(status -> find(organization, token)))));
    }

    private Optional<ApiKeyActor> find(OrganizationId organization, String token) {
        var actor = keys.find(organization, Tokens.hash(token));
        actor.ifPresent(found -> keys.used(organization, found.key()));
        return actor;
    }
}
