package io.chathub.organizations.view;

import java.time.Instant;

/**
 * An agent on the members page.
 *
 * @param self whether it is the viewer
 * @param changeable whether the viewer may change this agent
 */
public record MemberRow(
        String id, String name, String email, String role, Instant since, boolean self, boolean changeable) {}
