package io.chathub.knowledge;

import io.chathub.knowledge.ImportedRow.Outcome;
import io.chathub.organizations.Actor;
import io.chathub.organizations.Permission;
import io.chathub.shared.OrganizationId;
import io.chathub.shared.UserError;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in the good rows of a file, all or none, and reports the others. A question that exists in that language is
 * updated, so importing a file again changes nothing.
 */
@Service
public class ImportQaItems {
    private final ImportPlan plan;
    private final KnowledgeLimit limit;
    private final QaBulkStore items;
    private final CategoryStore categories;
    private final KnowledgeVersions versions;
    private final Clock clock;

    ImportQaItems(
            ImportPlan plan,
            KnowledgeLimit limit,
            QaBulkStore items,
            CategoryStore categories,
            KnowledgeVersions versions,
            Clock clock) {
        this.plan = plan;
        this.limit = limit;
        this.items = items;
        this.categories = categories;
        this.versions = versions;
        this.clock = clock;
    }

    /** @param status of questions that are new; the others keep theirs */
    @Transactional
    public ImportReport read(Actor actor, byte[] bytes, QaStatus status) {
        actor.require(Permission.KNOWLEDGE_EDIT);
        var file = QaFile.read(bytes);
        var organization = actor.organization();
        versions.raise(organization);
        var report = plan.make(organization, file, true);
        limit.requireRoom(organization, report.created());
        var ids = categoryIds(organization, report.newCategories());
        var at = clock.instant();
        items.insert(organization, rows(report, Outcome.CREATED, ids), status, Author.of(actor), at);
        items.update(organization, rows(report, Outcome.UPDATED, ids), Author.of(actor), at);
        return report;
    }

    private Map<String, CategoryId> categoryIds(OrganizationId organization, List<String> newNames) {
        var known = categories.all(organization);
        if (known.size() + newNames.size() > CategoryTree.MOST_CATEGORIES) {
            throw UserError.invalid("category_too_many", CategoryTree.MOST_CATEGORIES);
        }
        var order = new CategoryTree(known).nextOrder(null);
        for (var name : newNames) {
            var cleaned = new CategoryName(name);
            categories.insert(
                    organization, new Category(CategoryId.next(), null, cleaned.text(), cleaned.slug(), order++));
        }
        return categories.all(organization).stream().collect(Collectors.toMap(Category::slug, Category::id));
    }

    private static List<QaBulkStore.Row> rows(ImportReport report, Outcome outcome, Map<String, CategoryId> ids) {
        return report.rows().stream()
                .filter(row -> row.outcome() == outcome)
                .map(row -> QaBulkStore.Row.of(idOf(row), row.content(), category(row, ids)))
                .toList();
    }

    private static QaItemId idOf(ImportedRow row) {
        return row.id() == null ? QaItemId.next() : row.id();
    }

    private static @Nullable CategoryId category(ImportedRow row, Map<String, CategoryId> ids) {
        return row.category() == null ? null : ids.get(row.category().slug());
    }
}
