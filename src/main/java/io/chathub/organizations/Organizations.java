package io.chathub.organizations;

import io.chathub.shared.OrganizationId;
import io.chathub.shared.UserError;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks up the organization that one works for. */
@Service
@Transactional(readOnly = true)
public class Organizations {
    private final OrganizationStore organizations;

    Organizations(OrganizationStore organizations) {
        this.organizations = organizations;
    }

    public Optional<Organization> find(OrganizationId id) {
        return organizations.find(id);
    }

    /** @throws UserError not_found */
    public Organization get(OrganizationId id) {
        return find(id).orElseThrow(UserError::notFound);
    }
}
