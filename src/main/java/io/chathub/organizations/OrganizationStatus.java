package io.chathub.organizations;

/** An organization's life. */
public enum OrganizationStatus {
    /** Registered; its owner has not confirmed the e-mail address. */
    PENDING,
    ACTIVE,
    SUSPENDED,
    DISABLED
}
