package io.chathub.organizations;

import io.chathub.audit.AuditLog;
import io.chathub.audit.Deed;
import io.chathub.shared.UserError;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes an offered seat back. */
@Service
class RevokeInvitation {
    private final InvitationStore invitations;
    private final AuditLog audit;

    RevokeInvitation(InvitationStore invitations, AuditLog audit) {
        this.invitations = invitations;
        this.audit = audit;
    }

    /** @throws UserError forbidden, not_found */
    @Transactional
    public void revoke(Actor actor, UUID id) {
        actor.require(Permission.AGENTS_MANAGE);
        if (!invitations.revoke(actor.organization(), id)) {
            throw UserError.notFound();
        }
        audit.record(actor.organization(), new Deed(Doers.of(actor), "invitation.revoked", "invitation:" + id));
    }
}
