package io.chathub.bot;

import java.util.List;
import java.util.UUID;

/**
 * What the bot did with a question, and why.
 *
 * @param reason for people to read: the rule that decided
 * @param confidence of the best candidate, 0 to 1
 */
public record Turn(
        String question,
        String language,
        Outcome decision,
        String reason,
        double confidence,
        List<Candidate> candidates) {

    /** What came out. */
    public enum Outcome {
        ANSWER,
        CLARIFY,
        HANDOFF,
        UNKNOWN,
        SMALL_TALK
    }

    /** An item that was found. */
    public record Candidate(UUID id, String question, double confidence) {}
}
