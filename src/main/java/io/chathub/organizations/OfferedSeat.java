package io.chathub.organizations;

import io.chathub.identity.EmailAddress;
import io.chathub.shared.OrganizationId;

/**
 * What somebody with the link of an invitation is shown.
 *
 * @param knownUser whether the address has a user already, who is to sign in
 */
public record OfferedSeat(
        OrganizationId organization, String organizationName, EmailAddress email, Role role, boolean knownUser) {}
