package io.chathub.console.knowledge;

import io.chathub.knowledge.Category;
import io.chathub.knowledge.CategoryId;
import io.chathub.web.view.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Categories to choose from: children behind their parents, indented. */
final class CategoryOptions {
    private static final String INDENT = "\u2003";

    private CategoryOptions() {}

    /** @param none label of the choice that stands for no category */
    static List<Option> of(List<Category> categories, String none) {
        var options = new ArrayList<Option>();
        options.add(new Option("", none));
        ordered(categories)
                .forEach(node -> options.add(new Option(
                        node.category().id().toString(),
                        INDENT.repeat(node.depth()) + node.category().name())));
        return options;
    }

    record Node(Category category, int depth) {}

    static List<Node> ordered(List<Category> categories) {
        var nodes = new ArrayList<Node>();
        addBelow(null, 0, categories, nodes);
        return nodes;
    }

    private static void addBelow(@Nullable CategoryId parent, int depth, List<Category> all, List<Node> nodes) {
        for (var category : all) {
            if (Objects.equals(category.parent(), parent)) {
                nodes.add(new Node(category, depth));
                addBelow(category.id(), depth + 1, all, nodes);
            }
        }
    }
}
