package io.chathub.knowledge;

import io.chathub.organizations.Actor;
import io.chathub.organizations.Permission;
import io.chathub.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An author removes a question for good. */
@Service
public class DeleteQaItem {
    private final QaStore items;
    private final KnowledgeVersions versions;

    DeleteQaItem(QaStore items, KnowledgeVersions versions) {
        this.items = items;
        this.versions = versions;
    }

    @Transactional
    public void delete(Actor actor, QaItemId id) {
        actor.require(Permission.KNOWLEDGE_EDIT);
        versions.raise(actor.organization());
        if (!items.delete(actor.organization(), id)) {
            throw UserError.notFound();
        }
    }
}
