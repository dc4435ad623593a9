package io.chathub.organizations.view;

import java.time.Instant;

/** An invitation that nobody has accepted yet. */
public record InvitationRow(String id, String email, String role, Instant expiresAt, boolean expired) {}
