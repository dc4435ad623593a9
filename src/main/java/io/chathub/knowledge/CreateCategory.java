package io.chathub.knowledge;

import io.chathub.organizations.Actor;
import io.chathub.organizations.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An author adds a category behind the others. */
@Service
public class CreateCategory {
    private final CategoryStore categories;
    private final KnowledgeVersions versions;

    CreateCategory(CategoryStore categories, KnowledgeVersions versions) {
        this.categories = categories;
        this.versions = versions;
    }

    @Transactional
    public Category create(Actor actor, String name, @Nullable CategoryId parent) {
        actor.require(Permission.KNOWLEDGE_EDIT);
        var cleaned = new CategoryName(name);
        var organization = actor.organization();
        versions.raise(organization);
        var tree = new CategoryTree(categories.all(organization));
        tree.requireRoomBelow(parent);
        var category = new Category(CategoryId.next(), parent, cleaned.text(), cleaned.slug(), tree.nextOrder(parent));
        categories.insert(organization, category);
        return category;
    }
}
