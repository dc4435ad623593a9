package io.chathub.knowledge;

import io.chathub.organizations.Actor;
import io.chathub.organizations.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An author renames, moves or reorders a category. */
@Service
public class UpdateCategory {
    private final CategoryStore categories;
    private final KnowledgeVersions versions;

    UpdateCategory(CategoryStore categories, KnowledgeVersions versions) {
        this.categories = categories;
        this.versions = versions;
    }

    @Transactional
    public Category update(Actor actor, CategoryId id, String name, @Nullable CategoryId parent, int order) {
        actor.require(Permission.KNOWLEDGE_EDIT);
        var cleaned = new CategoryName(name);
        var organization = actor.organization();
        versions.raise(organization);
        categories.require(organization, id);
        new CategoryTree(categories.all(organization)).requireCanMove(id, parent);
        var category = new Category(id, parent, cleaned.text(), cleaned.slug(), Math.clamp(order, 0, 10_000));
        categories.update(organization, category);
        return category;
    }
}
