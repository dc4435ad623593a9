package io.chathub.knowledge;

import io.chathub.organizations.Actor;
import io.chathub.organizations.Permission;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An author adds a question with its answer. */
@Service
public class CreateQaItem {
    private final QaStore items;
    private final KnowledgeLimit limit;
    private final CategoryStore categories;
    private final KnowledgeVersions versions;
    private final Clock clock;

    CreateQaItem(
            QaStore items, KnowledgeLimit limit, CategoryStore categories, KnowledgeVersions versions, Clock clock) {
        this.items = items;
        this.limit = limit;
        this.categories = categories;
        this.versions = versions;
        this.clock = clock;
    }

    @Transactional
    public QaItem create(Actor actor, QaContent content, QaStatus status) {
        actor.require(Permission.KNOWLEDGE_EDIT);
        var organization = actor.organization();
        versions.raise(organization);
        limit.requireRoom(organization, 1);
        categories.requireIfNamed(organization, content.category());
        var id = QaItemId.next();
        items.insert(organization, id, content, status, Author.of(actor), clock.instant());
        return items.require(organization, id);
    }
}
