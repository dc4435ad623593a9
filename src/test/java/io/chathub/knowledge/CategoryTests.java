package io.chathub.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import io.chathub.organizations.Actor.SystemActor;
import io.chathub.shared.OrganizationId;
import io.chathub.shared.Tenant;
import io.chathub.shared.UserError;
import io.chathub.testing.ChatHubTest;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ChatHubTest
class CategoryTests {
    private final OrganizationId organization = OrganizationId.next();
    private final SystemActor author = new SystemActor(organization);

    @Autowired
    CreateCategory create;

    @Autowired
    UpdateCategory update;

    @Autowired
    DeleteCategory delete;

    @Autowired
    ReadKnowledge read;

    @Autowired
    CreateQaItem createItem;

    @Test
    void categories_keep_their_order_and_a_slug_in_any_script() {
        category("Delivery & Returns", null);
        category("退货 / 退款", null);

        assertThat(in(() -> read.categories(author)))
                .extracting(Category::name, Category::slug, Category::order)
                .containsExactly(tuple("Delivery & Returns", "delivery-returns", 0), tuple("退货 / 退款", "退货-退款", 1));
    }

    @Test
    void a_name_that_differs_in_case_only_is_taken() {
        category("Delivery", null);

        assertRefused("category_duplicate", () -> create.create(author, "DELIVERY", null));
        assertRefused("category_name_missing", () -> create.create(author, " !!! ", null));
        assertRefused("category_name_too_long", () -> create.create(author, "x".repeat(101), null));
    }

    @Test
    void a_category_never_gets_below_itself_or_too_deep() {
        var top = category("1", null);
        var second = category("2", top);
        var third = category("3", second);
        var fourth = category("4", third);

        assertRefused("category_too_deep", () -> create.create(author, "5", fourth));
        assertRefused("category_below_itself", () -> update.update(author, top, "1", third, 0));
        assertRefused("category_below_itself", () -> update.update(author, top, "1", top, 0));
        assertRefused("category_gone", () -> create.create(author, "6", CategoryId.next()));
        var other = category("Other", null);
        assertRefused("category_too_deep", () -> update.update(author, top, "1", other, 0));
        assertThat(in(() -> update.update(author, fourth, "4", null, 7)).parent())
                .isNull();
    }

    @Test
    void deleting_a_category_keeps_its_questions_and_lifts_its_children() {
        var top = category("Top", null);
        var middle = category("Middle", top);
        var below = category("Below", middle);
        var content = new QaContent("Where?", "Here.", "en", middle, List.of());
        var item = in(() -> createItem.create(author, content, QaStatus.PUBLISHED));

        Tenant.run(organization, () -> delete.delete(author, middle));

        assertThat(in(() -> read.item(author, item.id())).category()).isNull();
        assertThat(in(() -> read.categories(author)))
                .filteredOn(category -> category.id().equals(below))
                .extracting(Category::parent)
                .containsExactly(top);
    }

    private CategoryId category(String name, @Nullable CategoryId parent) {
        return in(() -> create.create(author, name, parent)).id();
    }

    private void assertRefused(String code, Supplier<Category> attempt) {
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> in(attempt))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private <T> T in(Supplier<T> work) {
        return Tenant.call(organization, work::get);
    }
}
