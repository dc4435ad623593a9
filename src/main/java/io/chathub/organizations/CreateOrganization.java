package io.chathub.organizations;

import io.chathub.audit.AuditLog;
import io.chathub.audit.Deed;
import io.chathub.audit.Doer;
import io.chathub.identity.User;
import io.chathub.organizations.Actor.AgentActor;
import io.chathub.shared.Input;
import io.chathub.shared.OrganizationId;
import io.chathub.shared.Tenant;
import java.time.Clock;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** A user starts an organization and owns it. */
@Service
public class CreateOrganization {
    private static final int LONGEST_NAME = 100;

    private final OrganizationStore organizations;
    private final AddAgent seats;
    private final AuditLog audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    CreateOrganization(
            OrganizationStore organizations,
            AddAgent seats,
            AuditLog audit,
            TransactionTemplate transactions,
            Clock clock) {
        this.organizations = organizations;
        this.seats = seats;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Not to be called within a transaction of another organization.
     *
     * @return the owner's seat
     */
    public AgentActor create(NewOrganization wanted, User owner) {
        var id = OrganizationId.next();
        return Tenant.call(
                id,
                () -> Objects.requireNonNull(
                        transactions.execute(status -> insert(id, wanted, owner, OrganizationStatus.ACTIVE))));
    }

    /** Within the caller's transaction, which must be one of the new organization. */
    AgentActor insert(OrganizationId id, NewOrganization wanted, User owner, OrganizationStatus status) {
        var name = requireName(wanted.name());
        var slug = Slugs.of(name);
        while (!organizations.insert(
                new Organization(id, name, slug, status, wanted.locale(), wanted.timezone(), clock.instant()))) {
            slug = Slugs.another(Slugs.of(name));
        }
        var seat = seats.add(id, owner.id(), owner.name(), Role.OWNER);
        audit.record(id, new Deed(Doer.user(owner.id()), "organization.created", "organization:" + id));
        return seat;
    }

    static String requireName(String name) {
        return Input.line("organization", name, LONGEST_NAME);
    }
}
