package io.chathub.organizations;

import io.chathub.audit.AuditLog;
import io.chathub.audit.Deed;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The organization's own name, language and time zone. */
@Service
class ChangeOrganization {
    private final OrganizationStore organizations;
    private final AuditLog audit;

    ChangeOrganization(OrganizationStore organizations, AuditLog audit) {
        this.organizations = organizations;
        this.audit = audit;
    }

    @Transactional
    public void change(Actor actor, String name, Locale locale, ZoneId timezone) {
        actor.require(Permission.ORGANIZATION_MANAGE);
        var id = actor.organization();
        organizations.change(id, CreateOrganization.requireName(name), locale, timezone);
        audit.record(id, new Deed(Doers.of(actor), "organization.changed", "organization:" + id));
    }
}
