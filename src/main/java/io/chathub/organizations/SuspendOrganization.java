package io.chathub.organizations;

import io.chathub.audit.AuditLog;
import io.chathub.audit.Deed;
import io.chathub.audit.Doer;
import io.chathub.organizations.OrganizationEvent.OrganizationSuspended;
import io.chathub.shared.OrganizationId;
import io.chathub.shared.Tenant;
import io.chathub.shared.UserError;
import io.chathub.shared.UserId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The operator closes an organization for the time being, or opens it again. Its data stays. */
@Service
public class SuspendOrganization {
    private final OrganizationStore organizations;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;

    SuspendOrganization(
            OrganizationStore organizations,
            AuditLog audit,
            ApplicationEventPublisher events,
            TransactionTemplate transactions) {
        this.organizations = organizations;
        this.audit = audit;
        this.events = events;
        this.transactions = transactions;
    }

    /** @throws UserError not_found when it is not active */
    public void suspend(OrganizationId id, UserId operator) {
        move(id, operator, OrganizationStatus.ACTIVE, OrganizationStatus.SUSPENDED, "organization.suspended");
    }

    /** @throws UserError not_found when it is not suspended */
    public void resume(OrganizationId id, UserId operator) {
        move(id, operator, OrganizationStatus.SUSPENDED, OrganizationStatus.ACTIVE, "organization.resumed");
    }

    private void move(
            OrganizationId id, UserId operator, OrganizationStatus from, OrganizationStatus to, String action) {
        Tenant.run(
                id,
                () -> transactions.executeWithoutResult(status -> {
                    if (!organizations.move(id, from, to)) {
                        throw UserError.notFound();
                    }
                    if (to == OrganizationStatus.SUSPENDED) {
                        events.publishEvent(new OrganizationSuspended(id));
                    }
                    var deed = new Deed(Doer.user(operator), action, "organization:" + id);
                    audit.recordForInstallation(deed);
                    audit.record(id, deed);
                }));
    }
}
