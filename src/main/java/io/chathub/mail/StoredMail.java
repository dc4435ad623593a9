package io.chathub.mail;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A mail in the outbox. The bodies are empty once it is sent. */
public record StoredMail(
        UUID id,
        String to,
        String subject,
        Optional<String> text,
        Optional<String> html,
        MailStatus status,
        int attempts,
        Optional<String> failure,
        Instant createdAt) {}
