package io.chathub.organizations;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The keys that are not revoked. */
@Service
class ListApiKeys {
    private final ApiKeyStore keys;

    ListApiKeys(ApiKeyStore keys) {
        this.keys = keys;
    }

    @Transactional(readOnly = true)
    public List<ApiKey> list(Actor actor) {
        actor.require(Permission.API_KEYS_MANAGE);
        return keys.list(actor.organization());
    }
}
