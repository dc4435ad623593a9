package io.chathub.knowledge;

import io.chathub.organizations.Actor;
import io.chathub.organizations.Permission;
import io.chathub.shared.Cursor;
import io.chathub.shared.Page;
import io.chathub.shared.UserError;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks at an organization's questions and categories. */
@Service
@Transactional(readOnly = true)
public class ReadKnowledge {
    public static final int LARGEST_PAGE = 200;

    private final QaStore items;
    private final QaLists lists;
    private final CategoryStore categories;

    ReadKnowledge(QaStore items, QaLists lists, CategoryStore categories) {
        this.items = items;
        this.lists = lists;
        this.categories = categories;
    }

    public QaItem item(Actor actor, QaItemId id) {
        actor.require(Permission.KNOWLEDGE_READ);
        return items.require(actor.organization(), id);
    }

    /** Newest first. @param cursor of the page before, as text */
    public Page<QaItem> items(Actor actor, QaFilter filter, @Nullable String cursor, int limit) {
        actor.require(Permission.KNOWLEDGE_READ);
        var size = Math.clamp(limit, 1, LARGEST_PAGE);
        var rows = lists.newestFirst(actor.organization(), filter, before(cursor), size + 1);
        return Page.of(rows, size, item -> new Cursor(List.of(item.id().toString())));
    }

    public KnowledgeSummary summary(Actor actor) {
        actor.require(Permission.KNOWLEDGE_READ);
        return lists.summary(actor.organization());
    }

    /** In their order, parents and children alike. */
    public List<Category> categories(Actor actor) {
        actor.require(Permission.KNOWLEDGE_READ);
        return categories.all(actor.organization());
    }

    private static @Nullable UUID before(@Nullable String text) {
        var cursor = Cursor.parse(text, 1);
        if (cursor == null) {
            return null;
        }
        try {
            return UUID.fromString(cursor.keys().getFirst());
        } catch (IllegalArgumentException notAnId) {
            throw UserError.invalid("bad_cursor");
        }
    }
}
