package io.chathub.organizations;

import io.chathub.identity.CreateUser;
import io.chathub.identity.NewUser;
import io.chathub.identity.User;
import io.chathub.identity.Users;
import io.chathub.shared.OrganizationId;
import io.chathub.shared.Tenant;
import io.chathub.shared.Tokens;
import io.chathub.shared.UserError;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody with the link takes the offered seat. */
@Service
public class AcceptInvitation {
    static final String PREFIX = "chi_";

    private final InvitationStore invitations;
    private final OrganizationStore organizations;
    private final Users users;
    private final CreateUser createUser;
    private final AddAgent addAgent;
    private final TransactionTemplate transactions;
    private final Clock clock;

    AcceptInvitation(
            InvitationStore invitations,
            OrganizationStore organizations,
            Users users,
            CreateUser createUser,
            AddAgent addAgent,
            TransactionTemplate transactions,
            Clock clock) {
        this.invitations = invitations;
        this.organizations = organizations;
        this.users = users;
        this.createUser = createUser;
        this.addAgent = addAgent;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @throws UserError invitation_expired, invitation_accepted, invitation_revoked, invitation_unknown */
    public OfferedSeat look(String token) {
        return within(token, organization -> offered(organization, require(organization.id(), token)));
    }

    /** Who has the link has the address, so it counts as confirmed. */
    public User asNewUser(String token, String name, String password, Locale locale) {
        return within(token, organization -> {
            var invitation = require(organization.id(), token);
            var user = createUser.confirmed(new NewUser(invitation.email(), name, password, locale));
            seat(organization.id(), invitation, user);
            return user;
        });
    }

    /** @throws UserError invitation_other_user when it was sent to another address */
    public OrganizationId asUser(String token, User user) {
        return within(token, organization -> {
            var invitation = require(organization.id(), token);
            if (!invitation.email().equals(user.email())) {
                throw new UserError(UserError.Kind.FORBIDDEN, "invitation_other_user", invitation.email());
            }
            seat(organization.id(), invitation, user);
            return organization.id();
        });
    }

    private void seat(OrganizationId organization, Invitation invitation, User user) {
        if (!invitations.accept(organization, invitation.id())) {
            throw UserError.invalid("invitation_accepted");
        }
        addAgent.add(organization, user.id(), user.name(), invitation.role());
    }

    private Invitation require(OrganizationId organization, String token) {
        var invitation = invitations.find(organization, Tokens.hash(token)).orElseThrow(AcceptInvitation::unknown);
        return switch (invitation.state(clock.instant())) {
            case OPEN -> invitation;
            case EXPIRED -> throw UserError.invalid("invitation_expired");
            case ACCEPTED -> throw UserError.invalid("invitation_accepted");
            case REVOKED -> throw UserError.invalid("invitation_revoked");
        };
    }

    private OfferedSeat offered(Organization organization, Invitation invitation) {
        var known = users.find(invitation.email()).isPresent();
        return new OfferedSeat(organization.id(), organization.name(), invitation.email(), invitation.role(), known);
    }

    private <T> T within(String token, Function<Organization, T> work) {
        var id = Tokens.organization(PREFIX, token).orElseThrow(AcceptInvitation::unknown);
        return Tenant.call(
                id,
                () -> Objects.requireNonNull(transactions.execute(status -> {
                    var organization = organizations.find(id).filter(Organization::active);
                    return work.apply(organization.orElseThrow(AcceptInvitation::unknown));
                })));
    }

    private static UserError unknown() {
        return UserError.invalid("invitation_unknown");
    }
}
