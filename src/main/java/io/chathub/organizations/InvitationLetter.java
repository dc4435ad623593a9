package io.chathub.organizations;

import io.chathub.identity.User;
import io.chathub.mail.Letters;
import io.chathub.mail.Mailer;
import io.chathub.organizations.Actor.AgentActor;
import io.chathub.shared.UserError;
import io.chathub.web.PublicAddress;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The mail that offers a seat: in the language of the user, or of the organization for somebody not yet known. */
@Component
class InvitationLetter {
    private final OrganizationStore organizations;
    private final Mailer mailer;
    private final Letters letters;
    private final PublicAddress address;

    InvitationLetter(OrganizationStore organizations, Mailer mailer, Letters letters, PublicAddress address) {
        this.organizations = organizations;
        this.mailer = mailer;
        this.letters = letters;
        this.address = address;
    }

    void send(AgentActor inviter, Invitation offer, Optional<User> known, String token) {
        var organization = organizations.find(inviter.organization()).orElseThrow(UserError::notFound);
        var locale = known.map(User::locale).orElse(organization.locale());
        var link = address.of("/invitations/" + token);
        mailer.send(letters.write(
                offer.email().value(), locale, "mail.invitation", link, inviter.name(), organization.name()));
    }
}
