package io.chathub.audit;

import java.util.Map;

/**
 * What was done.
 *
 * @param action such as {@code agent.removed}
 * @param subject what it was done to: a kind and an id, such as {@code agent:0199…}
 * @param details what changed, without personal data
 */
public record Deed(Doer doer, String action, String subject, Map<String, String> details) {

    public Deed(Doer doer, String action, String subject) {
        this(doer, action, subject, Map.of());
    }
}
