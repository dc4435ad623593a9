package io.chathub.knowledge;

import java.util.List;

/** How much an organization knows, and in which languages (BCP 47). */
public record KnowledgeSummary(int published, int drafts, List<String> languages) {

    public boolean isEmpty() {
        return published + drafts == 0;
    }
}
