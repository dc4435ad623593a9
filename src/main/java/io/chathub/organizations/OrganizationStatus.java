package io.chathub.organizations;

/** An organization's life. */
public enum OrganizationStatus {
    /** Registered; its owner has not signed in yet, which needs a confirmed e-mail address. */
    PENDING,
    ACTIVE,
    SUSPENDED,
    DISABLED
}
