package io.chathub.knowledge;

import io.chathub.organizations.Actor;
import io.chathub.organizations.Permission;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** An author looks at what the bot would find for a question. */
@Service
public class TryQuestion {
    private static final int MOST = 8;

    private final KnowledgeSearch search;

    TryQuestion(KnowledgeSearch search) {
        this.search = search;
    }

    /** Best first. */
    public List<QaMatch> find(Actor actor, String question, @Nullable String languageHint) {
        actor.require(Permission.KNOWLEDGE_READ);
        var line = CleanText.line(question);
        if (line.isEmpty() || line.length() > QaContent.LONGEST_QUESTION) {
            return List.of();
        }
        return search.search(actor.organization(), line, languageHint).stream()
                .limit(MOST)
                .toList();
    }
}
