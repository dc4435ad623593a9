package io.chathub.knowledge;

import io.chathub.shared.Fault;
import io.chathub.shared.OrganizationId;
import io.chathub.shared.UserError;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CategoryStore {
    private static final RowMapper<Category> CATEGORY = (row, number) -> {
        var parent = row.getObject("parent_id", UUID.class);
        return new Category(
                new CategoryId(row.getObject("id", UUID.class)),
                parent == null ? null : new CategoryId(parent),
                row.getString("name"),
                row.getString("slug"),
                row.getInt("order_index"));
    };

    private final JdbcClient sql;

    CategoryStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<Category> all(OrganizationId organization) {
        return sql.sql("""
                select * from knowledge_base_categories
                where organization_id = :organization order by order_index, name""")
                .param("organization", organization.value())
                .query(CATEGORY)
                .list();
    }

    Optional<Category> find(OrganizationId organization, CategoryId id) {
        return sql.sql("select * from knowledge_base_categories where organization_id = :organization and id = :id")
                .param("organization", organization.value())
                .param("id", id.value())
                .query(CATEGORY)
                .optional();
    }

    Category require(OrganizationId organization, CategoryId id) {
        return find(organization, id).orElseThrow(UserError::notFound);
    }

    /** @throws UserError when a pair or category names a category that does not exist (any more) */
    void requireIfNamed(OrganizationId organization, @Nullable CategoryId id) {
        if (id != null && find(organization, id).isEmpty()) {
            throw UserError.invalid(List.of(Fault.of("category", "category_gone")));
        }
    }

    void insert(OrganizationId organization, Category category) {
        refuseSameName(
                category.name(),
                () -> sql.sql("""
                insert into knowledge_base_categories (organization_id, id, parent_id, name, slug, order_index)
                values (:organization, :id, :parent, :name, :slug, :order)""")
                        .param("organization", organization.value())
                        .param("id", category.id().value())
                        .param("parent", value(category.parent()))
                        .param("name", category.name())
                        .param("slug", category.slug())
                        .param("order", category.order())
                        .update());
    }

    void update(OrganizationId organization, Category category) {
        refuseSameName(
                category.name(),
                () -> sql.sql("""
                update knowledge_base_categories
                set parent_id = :parent, name = :name, slug = :slug, order_index = :order
                where organization_id = :organization and id = :id""")
                        .param("organization", organization.value())
                        .param("id", category.id().value())
                        .param("parent", value(category.parent()))
                        .param("name", category.name())
                        .param("slug", category.slug())
                        .param("order", category.order())
                        .update());
    }

    /** The children move up to the deleted category's parent; its pairs stay, without a category. */
    void delete(OrganizationId organization, Category category) {
        sql.sql("""
                update knowledge_base_categories set parent_id = :parent
                where organization_id = :organization and parent_id = :id""")
                .param("organization", organization.value())
                .param("parent", value(category.parent()))
                .param("id", category.id().value())
                .update();
        sql.sql("delete from knowledge_base_categories where organization_id = :organization and id = :id")
                .param("organization", organization.value())
                .param("id", category.id().value())
                .update();
    }

    private static void refuseSameName(String name, Runnable statement) {
        try {
            statement.run();
        } catch (DuplicateKeyException sameSlug) {
            throw new UserError(UserError.Kind.CONFLICT, "category_duplicate", name);
        }
    }

    private static @Nullable UUID value(@Nullable CategoryId id) {
        return id == null ? null : id.value();
    }
}
