package io.chathub.knowledge;

import io.chathub.organizations.Actor;
import io.chathub.organizations.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An author removes a category; its questions stay. */
@Service
public class DeleteCategory {
    private final CategoryStore categories;
    private final KnowledgeVersions versions;

    DeleteCategory(CategoryStore categories, KnowledgeVersions versions) {
        this.categories = categories;
        this.versions = versions;
    }

    @Transactional
    public void delete(Actor actor, CategoryId id) {
        actor.require(Permission.KNOWLEDGE_EDIT);
        versions.raise(actor.organization());
        categories.delete(actor.organization(), categories.require(actor.organization(), id));
    }
}
