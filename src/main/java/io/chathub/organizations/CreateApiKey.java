package io.chathub.organizations;

import io.chathub.audit.AuditLog;
import io.chathub.audit.Deed;
import io.chathub.entitlements.Entitlements;
import io.chathub.entitlements.Quota;
import io.chathub.organizations.Actor.AgentActor;
import io.chathub.shared.Ids;
import io.chathub.shared.Input;
import io.chathub.shared.Tokens;
import io.chathub.shared.UserError;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a key for a program. */
@Service
public class CreateApiKey {
    /** Programs work with conversations and knowledge; people, keys and the organization itself stay with people. */
    public static final List<Permission> SCOPES = List.copyOf(EnumSet.complementOf(
            EnumSet.of(Permission.AGENTS_MANAGE, Permission.API_KEYS_MANAGE, Permission.ORGANIZATION_MANAGE)));

    private static final int LONGEST_NAME = 60;
    private static final int END = 4;

    private final ApiKeyStore keys;
    private final Entitlements entitlements;
    private final AuditLog audit;
    private final Clock clock;

    CreateApiKey(ApiKeyStore keys, Entitlements entitlements, AuditLog audit, Clock clock) {
        this.keys = keys;
        this.entitlements = entitlements;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return the token, which is shown once and not stored */
    @Transactional
    public String create(Actor actor, String name, Set<Permission> scopes, Optional<Instant> expiresAt) {
        actor.require(Permission.API_KEYS_MANAGE);
        if (scopes.isEmpty() || !SCOPES.containsAll(scopes)) {
            throw UserError.invalid("scopes_required");
        }
        scopes.forEach(actor::require);
        if (expiresAt.filter(clock.instant()::isAfter).isPresent()) {
            throw UserError.invalid("expiry_past");
        }
        var organization = actor.organization();
        entitlements.require(
                organization, Quota.API_KEYS, keys.list(organization).size() + 1L);
        var token = Tokens.random(ApiKeys.PREFIX, organization);
        var end = token.substring(token.length() - END);
        var key = new ApiKey(
                Ids.next(),
                Input.line("name", name, LONGEST_NAME),
                end,
                scopes,
                clock.instant(),
                expiresAt,
                Optional.empty());
        var agent = actor instanceof AgentActor person ? person.agent() : null;
        keys.insert(organization, key, Tokens.hash(token), agent);
        audit.record(
                organization,
                new Deed(Doers.of(actor), "api_key.created", "api_key:" + key.id(), Map.of("scopes", codes(scopes))));
        return token;
    }

    private static String codes(Set<Permission> scopes) {
        return String.join(" ", scopes.stream().map(Permission::code).sorted().toList());
    }
}
