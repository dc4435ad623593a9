package io.chathub.organizations;

import io.chathub.audit.AuditLog;
import io.chathub.audit.Deed;
import io.chathub.audit.Doer;
import io.chathub.identity.User;
import io.chathub.shared.OrganizationId;
import io.chathub.shared.Tenant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens what a user registered. Done at sign-in, which needs a confirmed address, however that was confirmed: by the
 * link of the registration, or by a password reset.
 */
@Service
public class OpenOrganizations {
    private final Seats seats;
    private final OrganizationStore organizations;
    private final AuditLog audit;
    private final TransactionTemplate transactions;

    OpenOrganizations(Seats seats, OrganizationStore organizations, AuditLog audit, TransactionTemplate transactions) {
        this.seats = seats;
        this.organizations = organizations;
        this.audit = audit;
        this.transactions = transactions;
    }

    public void ownedBy(User user) {
        seats.of(user.id()).stream()
                .filter(seat -> seat.status() == OrganizationStatus.PENDING && seat.role() == Role.OWNER)
                .map(Seat::organization)
                .forEach(id -> Tenant.run(id, () -> transactions.executeWithoutResult(status -> open(id, user))));
    }

    private void open(OrganizationId id, User user) {
        if (organizations.move(id, OrganizationStatus.PENDING, OrganizationStatus.ACTIVE)) {
            audit.record(id, new Deed(Doer.user(user.id()), "organization.activated", "organization:" + id));
        }
    }
}
