package io.chathub.knowledge;

import io.chathub.knowledge.csv.CsvWriter;
import io.chathub.organizations.Actor;
import io.chathub.organizations.Permission;
import io.chathub.shared.OrganizationId;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes an organization's questions as a file that {@link ImportQaItems} reads back without a change. */
@Service
public class ExportQaItems {
    private static final int CHUNK = 500;

    private final QaLists lists;

    ExportQaItems(QaLists lists) {
        this.lists = lists;
    }

    @Transactional(readOnly = true)
    public void write(Actor actor, QaFilter filter, OutputStream out) throws IOException {
        actor.require(Permission.KNOWLEDGE_READ);
        try (var file = new CsvWriter(out, QaColumns.ALL)) {
            var items = chunk(actor.organization(), filter, null);
            while (!items.isEmpty()) {
                for (var item : items) {
                    file.row(cells(item));
                }
                items = chunk(actor.organization(), filter, items.getLast().id().value());
            }
        }
    }

    private List<QaItem> chunk(OrganizationId organization, QaFilter filter, @Nullable UUID after) {
        return lists.oldestFirst(organization, filter, after, CHUNK);
    }

    private static List<String> cells(QaItem item) {
        return List.of(
                item.question(),
                item.answer(),
                item.categoryName() == null ? "" : item.categoryName(),
                item.language(),
                QaColumns.joinVariations(item.variations()));
    }
}
