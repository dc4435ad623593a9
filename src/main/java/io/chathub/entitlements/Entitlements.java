package io.chathub.entitlements;

import io.chathub.shared.OrganizationId;
import io.chathub.shared.UserError;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** How much an organization may use: unlimited, where the installation's settings name no limit. */
@Component
public class Entitlements {
    private final EntitlementSettings settings;

    Entitlements(EntitlementSettings settings) {
        this.settings = settings;
    }

    /** Empty means unlimited. */
    public OptionalLong limit(OrganizationId organization, Quota quota) {
        var limit = settings.limits().get(quota);
        return limit == null ? OptionalLong.empty() : OptionalLong.of(limit);
    }

    /**
     * @param wanted how much there would be afterwards
     * @throws UserError limit_reached
     */
    public void require(OrganizationId organization, Quota quota, long wanted) {
        var limit = limit(organization, quota);
        if (limit.isPresent() && wanted > limit.getAsLong()) {
            throw new UserError(UserError.Kind.CONFLICT, "limit_reached", limit.getAsLong());
        }
    }
}
