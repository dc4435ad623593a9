package io.chathub.knowledge;

import io.chathub.knowledge.ImportedRow.Outcome;
import io.chathub.shared.OrganizationId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares a file with what the organization knows already. */
@Component
class ImportPlan {
    private final QaBulkStore items;
    private final CategoryStore categories;

    ImportPlan(QaBulkStore items, CategoryStore categories) {
        this.items = items;
        this.categories = categories;
    }

    ImportReport make(OrganizationId organization, QaFile file, boolean written) {
        var existing = items.find(
                organization, file.rows().stream().map(QaFile.Row::key).toList());
        var rows = file.rows().stream()
                .map(row -> compare(file, row, existing.get(row.key())))
                .toList();
        return new ImportReport(
                written,
                file.document().encoding(),
                file.document().separator(),
                file.document().unknownColumns(),
                newCategories(organization, rows),
                rows,
                file.faults());
    }

    /** A column that the file does not have leaves the pair's own value as it is. */
    private static ImportedRow compare(QaFile file, QaFile.Row row, @Nullable QaItem item) {
        if (item == null) {
            return new ImportedRow(row.number(), Outcome.CREATED, null, row.content(), row.category());
        }
        var category = file.has("category") ? row.category() : category(item);
        var variations = file.has("variations") ? row.content().variations() : item.variations();
        var content = new QaContent(
                row.content().question(), row.content().answer(), item.language(), item.category(), variations);
        var same = content.question().equals(item.question())
                && content.answer().equals(item.answer())
                && variations.equals(item.variations())
                && Objects.equals(slug(category), slug(category(item)));
        return new ImportedRow(row.number(), same ? Outcome.UNCHANGED : Outcome.UPDATED, item.id(), content, category);
    }

    private List<String> newCategories(OrganizationId organization, List<ImportedRow> rows) {
        Map<String, String> names = new LinkedHashMap<>();
        for (var row : rows) {
            if (row.category() != null) {
                names.putIfAbsent(row.category().slug(), row.category().text());
            }
        }
        categories.all(organization).forEach(category -> names.remove(category.slug()));
        return List.copyOf(names.values());
    }

    private static @Nullable CategoryName category(QaItem item) {
        return item.categoryName() == null ? null : new CategoryName(item.categoryName());
    }

    private static @Nullable String slug(@Nullable CategoryName name) {
        return name == null ? null : name.slug();
    }
}
