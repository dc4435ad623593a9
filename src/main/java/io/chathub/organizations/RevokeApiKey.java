package io.chathub.organizations;

import io.chathub.audit.AuditLog;
import io.chathub.audit.Deed;
import io.chathub.shared.UserError;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a key worthless, at once and for good. */
@Service
class RevokeApiKey {
    private final ApiKeyStore keys;
    private final AuditLog audit;

    RevokeApiKey(ApiKeyStore keys, AuditLog audit) {
        this.keys = keys;
        this.audit = audit;
    }

    @Transactional
    public void revoke(Actor actor, UUID id) {
        actor.require(Permission.API_KEYS_MANAGE);
        if (!keys.revoke(actor.organization(), id)) {
            throw UserError.notFound();
        }
        audit.record(actor.organization(), new Deed(Doers.of(actor), "api_key.revoked", "api_key:" + id));
    }
}
