package io.chathub.organizations;

import io.chathub.shared.OrganizationId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/**
 * A tenant.
 *
 * @param slug its name in addresses, unique in the installation
 * @param locale the language that its mails to people not yet known here are written in
 */
public record Organization(
        OrganizationId id,
        String name,
        String slug,
        OrganizationStatus status,
        Locale locale,
        ZoneId timezone,
        Instant createdAt) {

    public boolean active() {
        return status == OrganizationStatus.ACTIVE;
    }
}
