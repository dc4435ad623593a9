package io.chathub.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.chathub.organizations.Actor;
import io.chathub.organizations.Actor.AgentActor;
import io.chathub.organizations.Actor.SystemActor;
import io.chathub.organizations.Role;
import io.chathub.shared.AgentId;
import io.chathub.shared.OrganizationId;
import io.chathub.shared.Tenant;
import io.chathub.shared.UserError;
import io.chathub.shared.UserError.Kind;
import io.chathub.shared.UserId;
import io.chathub.testing.ChatHubTest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ChatHubTest
class AuthoringTests {
    private final OrganizationId organization = OrganizationId.next();
    private final Actor author = new SystemActor(organization);

    @Autowired
    CreateQaItem create;

    @Autowired
    UpdateQaItem update;

    @Autowired
    ChangeQaStatus changeStatus;

    @Autowired
    DeleteQaItem delete;

    @Autowired
    ReadKnowledge read;

    @Autowired
    CreateCategory createCategory;

    @Autowired
    KnowledgeVersions versions;

    @Test
    void a_question_is_kept_as_written_with_who_wrote_it() {
        var category = in(() -> createCategory.create(author, "Delivery", null));
        var content =
                new QaContent("配送需要多久？", "<b>两天</b>\n\"快\"", "zh-CN", category.id(), List.of("多久到", "=when|ever"));

        var created = in(() -> create.create(agent(Role.ADMIN), content, QaStatus.DRAFT));

        assertThat(in(() -> read.item(author, created.id()))).isEqualTo(created);
        assertThat(created.answer()).isEqualTo("<b>两天</b>\n\"快\"");
        assertThat(created.variations()).containsExactly("多久到", "=when|ever");
        assertThat(created.categoryName()).isEqualTo("Delivery");
        assertThat(created.createdBy()).isEqualTo("Budi");
        assertThat(created.version()).isEqualTo(1);
    }

    @Test
    void the_same_question_in_the_same_language_is_refused_whatever_its_spelling() {
        in(() -> create.create(author, english("How much is it?"), QaStatus.DRAFT));

        assertRefused(
                Kind.CONFLICT, "qa_duplicate", () -> create.create(author, english("how much is IT"), QaStatus.DRAFT));
        in(() -> create.create(author, content("How much is it?", "id"), QaStatus.DRAFT));
    }

    @Test
    void a_change_on_a_stale_version_is_refused_and_changes_nothing() {
        var first = in(() -> create.create(author, english("Old?"), QaStatus.DRAFT));
        var second = in(() -> update.update(agent(Role.OWNER), first.id(), 1, english("New?"), QaStatus.PUBLISHED));

        assertThat(second.version()).isEqualTo(2);
        assertThat(second.status()).isEqualTo(QaStatus.PUBLISHED);
        var refused = assertRefused(
                Kind.CONFLICT,
                "qa_stale",
                () -> update.update(author, first.id(), 1, english("Lost?"), QaStatus.DRAFT));
        assertThat(refused.arguments()).containsExactly("Budi");
        assertThat(in(() -> read.item(author, first.id()))).isEqualTo(second);
    }

    @Test
    void publishing_twice_changes_once() {
        var draft = in(() -> create.create(author, english("Draft?"), QaStatus.DRAFT));

        var published = in(() -> changeStatus.change(author, draft.id(), QaStatus.PUBLISHED));
        var again = in(() -> changeStatus.change(author, draft.id(), QaStatus.PUBLISHED));

        assertThat(published.status()).isEqualTo(QaStatus.PUBLISHED);
        assertThat(published.version()).isEqualTo(2);
        assertThat(again).isEqualTo(published);
    }

    @Test
    void what_is_deleted_is_not_found() {
        var item = in(() -> create.create(author, english("Gone?"), QaStatus.DRAFT));
        Tenant.run(organization, () -> delete.delete(author, item.id()));

        assertRefused(Kind.NOT_FOUND, "not_found", () -> read.item(author, item.id()));
        assertRefused(Kind.NOT_FOUND, "not_found", () -> {
            delete.delete(author, item.id());
            return item;
        });
        assertRefused(Kind.NOT_FOUND, "not_found", () -> changeStatus.change(author, item.id(), QaStatus.DRAFT));
        assertRefused(
                Kind.NOT_FOUND, "not_found", () -> update.update(author, item.id(), 1, english("X?"), QaStatus.DRAFT));
    }

    @Test
    void the_list_is_filtered_and_paged_newest_first() {
        var delivery = in(() -> createCategory.create(author, "Delivery", null)).id();
        for (var n = 1; n <= 5; n++) {
            var content = new QaContent(
                    "Question " + n + "?",
                    "100% fine_" + n,
                    n == 5 ? "zh-CN" : "en",
                    n < 3 ? delivery : null,
                    List.of("Variation " + n));
            var status = n % 2 == 0 ? QaStatus.PUBLISHED : QaStatus.DRAFT;
            in(() -> create.create(author, content, status));
        }

        assertThat(questions(QaFilter.ALL)).containsExactly("5", "4", "3", "2", "1");
        assertThat(questions(new QaFilter("variation 3", null, null, null))).containsExactly("3");
        assertThat(questions(new QaFilter("100% FINE_4", null, null, null))).containsExactly("4");
        assertThat(questions(new QaFilter("1__% fine", null, null, null))).isEmpty();
        assertThat(questions(new QaFilter(null, delivery, null, null))).containsExactly("2", "1");
        assertThat(questions(new QaFilter(null, null, "zh", null))).containsExactly("5");
        assertThat(questions(new QaFilter(null, null, null, QaStatus.PUBLISHED)))
                .containsExactly("4", "2");
        assertThat(questions(new QaFilter("question", delivery, "en", QaStatus.DRAFT)))
                .containsExactly("1");
        assertThat(in(() -> read.summary(author))).isEqualTo(new KnowledgeSummary(2, 3, List.of("en", "zh-CN")));
    }

    @Test
    void a_viewer_reads_and_only_reads() {
        var viewer = agent(Role.VIEWER);
        var item = in(() -> create.create(author, english("Mine?"), QaStatus.DRAFT));

        assertThat(in(() -> read.item(viewer, item.id()))).isEqualTo(item);
        for (var attempt : List.<Supplier<@Nullable Object>>of(
                () -> create.create(viewer, english("X?"), QaStatus.DRAFT),
                () -> update.update(viewer, item.id(), 1, english("X?"), QaStatus.DRAFT),
                () -> changeStatus.change(viewer, item.id(), QaStatus.PUBLISHED),
                () -> createCategory.create(viewer, "X", null),
                () -> {
                    delete.delete(viewer, item.id());
                    return null;
                })) {
            assertRefused(Kind.FORBIDDEN, "forbidden", attempt);
        }
        assertThat(in(() -> read.item(viewer, item.id()))).isEqualTo(item);
    }

    @Test
    void another_organization_sees_and_changes_nothing() {
        var item = in(() -> create.create(author, english("Secret?"), QaStatus.PUBLISHED));
        var category = in(() -> createCategory.create(author, "Secret", null));
        var other = OrganizationId.next();
        var stranger = new SystemActor(other);

        Tenant.run(other, () -> {
            assertThat(read.items(stranger, QaFilter.ALL, null, 10).items()).isEmpty();
            assertThat(read.categories(stranger)).isEmpty();
            assertThat(catchThrowableOfType(UserError.class, () -> read.item(stranger, item.id()))
                            .code())
                    .isEqualTo("not_found");
            assertThat(catchThrowableOfType(UserError.class, () -> delete.delete(stranger, item.id()))
                            .code())
                    .isEqualTo("not_found");
            var content = new QaContent("Mine?", "Yes.", "en", category.id(), List.of());
            assertThat(catchThrowableOfType(UserError.class, () -> create.create(stranger, content, QaStatus.DRAFT))
                            .code())
                    .isEqualTo("category_gone");
            // an actor of one organization in the tenant of another: row-level security is the second wall
            assertThat(read.items(author, QaFilter.ALL, null, 10).items()).isEmpty();
        });
        assertThat(in(() -> read.item(author, item.id()))).isEqualTo(item);
    }

    @Test
    void every_change_raises_the_version_of_the_knowledge() {
        assertThat(version()).isZero();
        var item = in(() -> create.create(author, english("One?"), QaStatus.DRAFT));
        assertThat(version()).isEqualTo(1);
        in(() -> changeStatus.change(author, item.id(), QaStatus.PUBLISHED));
        Tenant.run(organization, () -> delete.delete(author, item.id()));
        assertThat(version()).isEqualTo(3);
        assertRefused(Kind.NOT_FOUND, "not_found", () -> changeStatus.change(author, item.id(), QaStatus.DRAFT));
        assertThat(version()).isEqualTo(3);
    }

    private long version() {
        return in(() -> versions.current(organization));
    }

    private List<String> questions(QaFilter filter) {
        var found = new ArrayList<String>();
        var page = in(() -> read.items(author, filter, null, 2));
        page.items().forEach(item -> found.add(item.question().replaceAll("\\D", "")));
        while (page.next() != null) {
            var cursor = page.next().toString();
            page = in(() -> read.items(author, filter, cursor, 2));
            page.items().forEach(item -> found.add(item.question().replaceAll("\\D", "")));
        }
        return found;
    }

    private UserError assertRefused(Kind kind, String code, Supplier<? extends @Nullable Object> attempt) {
        var refused = catchThrowableOfType(UserError.class, () -> in(attempt));
        assertThat(refused).isNotNull();
        assertThat(refused.kind()).isEqualTo(kind);
        assertThat(refused.code()).isEqualTo(code);
        return refused;
    }

    private <T extends @Nullable Object> T in(Supplier<T> work) {
        return Tenant.call(organization, work::get);
    }

    private AgentActor agent(Role role) {
        return new AgentActor(organization, AgentId.next(), UserId.next(), "Budi", role);
    }

    private static QaContent english(String question) {
        return content(question, "en");
    }

    private static QaContent content(String question, String language) {
        return new QaContent(question, "Yes.", language, null, List.of());
    }
}
