package io.chathub.mail;

/** Where a mail is on its way. */
public enum MailStatus {
    WAITING,
    SENT,
    /** No SMTP server is set: the outbox page shows it. */
    KEPT,
    FAILED
}
