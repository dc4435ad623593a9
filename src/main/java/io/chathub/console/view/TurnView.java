package io.chathub.console.view;

import java.util.List;

/**
 * Why the bot answered as it did.
 *
 * @param decision {@code answer}, {@code clarify}, {@code handoff} or {@code unknown}
 * @param reason a sentence
 * @param confidence 0 to 1
 */
public record TurnView(String decision, String reason, double confidence, List<Candidate> candidates) {

    /** An answer that was considered. @param score 0 to 1 */
    public record Candidate(String question, double score) {}
}
