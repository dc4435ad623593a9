package io.chathub.organizations;

import io.chathub.audit.AuditLog;
import io.chathub.audit.Deed;
import io.chathub.audit.Doer;
import io.chathub.identity.ConfirmEmail;
import io.chathub.shared.OrganizationId;
import io.chathub.shared.Tenant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The link from the mail confirms the address and opens the organization that waited for it. */
@Service
public class ConfirmRegistration {
    private final ConfirmEmail emails;
    private final Seats seats;
    private final OrganizationStore organizations;
    private final AuditLog audit;
    private final TransactionTemplate transactions;

    ConfirmRegistration(
            ConfirmEmail emails,
            Seats seats,
            OrganizationStore organizations,
            AuditLog audit,
            TransactionTemplate transactions) {
        this.emails = emails;
        this.seats = seats;
        this.organizations = organizations;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** @throws io.chathub.shared.UserError link_expired */
    public void confirm(String token) {
        var waiting = seats.of(emails.owner(token)).stream()
                .filter(seat -> seat.status() == OrganizationStatus.PENDING && seat.role() == Role.OWNER)
                .map(Seat::organization)
                .findFirst();
        if (waiting.isEmpty()) {
            emails.confirm(token);
        } else {
            Tenant.run(waiting.get(), () -> transactions.executeWithoutResult(status -> open(token, waiting.get())));
        }
    }

    private void open(String token, OrganizationId organization) {
        var user = emails.confirm(token);
        if (organizations.activate(organization)) {
            audit.record(
                    organization, new Deed(Doer.user(user), "organization.activated", "organization:" + organization));
        }
    }
}
