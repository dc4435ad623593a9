package io.chathub.knowledge;

import io.chathub.shared.Fault;
import io.chathub.shared.UserError;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An organization's categories and what may stand below what. */
final class CategoryTree {
    static final int MOST_CATEGORIES = 1_000;
    private static final int DEEPEST = 4;

    private final List<Category> all;
    private final Map<CategoryId, Category> byId;

    CategoryTree(List<Category> all) {
        this.all = all;
        this.byId = all.stream().collect(Collectors.toMap(Category::id, Function.identity()));
    }

    void requireRoomBelow(@Nullable CategoryId parent) {
        if (all.size() >= MOST_CATEGORIES) {
            throw UserError.invalid("category_too_many", MOST_CATEGORIES);
        }
        requireParent(parent);
        if (depth(parent) >= DEEPEST) {
            throw refused("category_too_deep");
        }
    }

    void requireCanMove(CategoryId id, @Nullable CategoryId parent) {
        requireParent(parent);
        for (var above = parent; above != null; above = parentOf(above)) {
            if (above.equals(id)) {
                throw refused("category_below_itself");
            }
        }
        if (depth(parent) + height(id) > DEEPEST) {
            throw refused("category_too_deep");
        }
    }

    int nextOrder(@Nullable CategoryId parent) {
        return all.stream()
                        .filter(category -> Objects.equals(category.parent(), parent))
                        .mapToInt(Category::order)
                        .max()
                        .orElse(-1)
                + 1;
    }

    private void requireParent(@Nullable CategoryId parent) {
        if (parent != null && !byId.containsKey(parent)) {
            throw refused("category_gone");
        }
    }

    private int depth(@Nullable CategoryId id) {
        var depth = 0;
        for (var above = id; above != null; above = parentOf(above)) {
            depth++;
        }
        return depth;
    }

    private int height(CategoryId id) {
        return 1
                + all.stream()
                        .filter(category -> id.equals(category.parent()))
                        .mapToInt(child -> height(child.id()))
                        .max()
                        .orElse(0);
    }

    private @Nullable CategoryId parentOf(CategoryId id) {
        return Objects.requireNonNull(byId.get(id)).parent();
    }

    private static UserError refused(String code) {
        return UserError.invalid(List.of(Fault.of("parent", code)));
    }
}
