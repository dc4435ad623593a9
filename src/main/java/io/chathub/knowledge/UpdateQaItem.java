package io.chathub.knowledge;

import io.chathub.organizations.Actor;
import io.chathub.organizations.Permission;
import io.chathub.shared.UserError;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An author changes a question, its answer or its status, unless somebody else was faster. */
@Service
public class UpdateQaItem {
    private final QaStore items;
    private final CategoryStore categories;
    private final KnowledgeVersions versions;
    private final Clock clock;

    UpdateQaItem(QaStore items, CategoryStore categories, KnowledgeVersions versions, Clock clock) {
        this.items = items;
        this.categories = categories;
        this.versions = versions;
        this.clock = clock;
    }

    /**
     * @param version that the author saw
     * @throws UserError qa_stale when it is not the newest any more
     */
    @Transactional
    public QaItem update(Actor actor, QaItemId id, long version, QaContent content, QaStatus status) {
        actor.require(Permission.KNOWLEDGE_EDIT);
        var organization = actor.organization();
        versions.raise(organization);
        categories.requireIfNamed(organization, content.category());
        var at = clock.instant();
        if (!items.update(organization, id, version, content, status, Author.of(actor), at)) {
            var newer = items.require(organization, id);
            throw new UserError(UserError.Kind.CONFLICT, "qa_stale", newer.updatedBy());
        }
        return items.require(organization, id);
    }
}
