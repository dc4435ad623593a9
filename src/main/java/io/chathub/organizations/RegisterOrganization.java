package io.chathub.organizations;

import io.chathub.identity.ConfirmEmail;
import io.chathub.identity.CreateUser;
import io.chathub.identity.NewUser;
import io.chathub.mail.Letters;
import io.chathub.mail.Mailer;
import io.chathub.shared.OrganizationId;
import io.chathub.shared.Tenant;
import io.chathub.shared.UserError;
import io.chathub.web.PublicAddress;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody new signs up with an organization: user, organization and owner's seat, all or none. */
@Service
public class RegisterOrganization {
    private final CreateUser users;
    private final CreateOrganization organizations;
    private final ConfirmEmail confirmations;
    private final Mailer mailer;
    private final Letters letters;
    private final PublicAddress address;
    private final TransactionTemplate transactions;

    RegisterOrganization(
            CreateUser users,
            CreateOrganization organizations,
            ConfirmEmail confirmations,
            Mailer mailer,
            Letters letters,
            PublicAddress address,
            TransactionTemplate transactions) {
        this.users = users;
        this.organizations = organizations;
        this.confirmations = confirmations;
        this.mailer = mailer;
        this.letters = letters;
        this.address = address;
        this.transactions = transactions;
    }

    /**
     * The caller can not tell whether the address was known: its owner is told by mail.
     *
     * @throws UserError what is wrong with the data
     */
    public void register(NewUser person, NewOrganization wanted) {
        CreateOrganization.requireName(wanted.name());
        var id = OrganizationId.next();
        try {
            Tenant.run(id, () -> transactions.executeWithoutResult(status -> create(id, person, wanted)));
        } catch (UserError error) {
            if (!error.code().equals("email_taken")) {
                throw error;
            }
            var link = address.of("/login");
            mailer.send(letters.write(person.email().value(), person.locale(), "mail.known", link));
        }
    }

    private void create(OrganizationId id, NewUser person, NewOrganization wanted) {
        var owner = users.unconfirmed(person);
        organizations.insert(id, wanted, owner, OrganizationStatus.PENDING);
        confirmations.request(owner);
    }
}
