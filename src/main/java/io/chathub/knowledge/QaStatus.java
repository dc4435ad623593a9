package io.chathub.knowledge;

/** Whether a pair may be used: drafts are seen by authors only. */
public enum QaStatus {
    DRAFT,
    PUBLISHED
}
