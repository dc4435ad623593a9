package io.chathub.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chathub.organizations.Actor;
import io.chathub.shared.OrganizationId;
import io.chathub.shared.Tenant;
import io.chathub.testing.ChatHubTest;
import io.chathub.testing.Tenants;
import io.chathub.testing.TestServer;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ChatHubTest
class KnowledgeSearchTests {
    private Actor author;
    private OrganizationId organization;

    @Autowired
    Tenants tenants;

    @Autowired
    KnowledgeSearch search;

    @Autowired
    PublishedQaItems published;

    @Autowired
    KnowledgeVersions versions;

    @Autowired
    CreateQaItem create;

    @Autowired
    UpdateQaItem update;

    @Autowired
    CreateCategory createCategory;

    @Autowired
    UpdateCategory updateCategory;

    @Autowired
    ChangeQaStatus changeStatus;

    @Autowired
    DeleteQaItem delete;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void organization() {
        author = tenants.organization();
        organization = author.organization();
    }

    @Test
    void every_change_is_found_at_once() {
        assertThat(found("Do you repair umbrellas?")).isEmpty();

        var item = in(() -> create.create(author, content("Do you repair umbrellas?"), QaStatus.PUBLISHED));
        assertThat(found("can umbrellas be repaired")).containsExactly("Do you repair umbrellas?");

        in(() -> update.update(author, item.id(), 1, content("Do you repair bicycles?"), QaStatus.PUBLISHED));
        assertThat(found("repair bicycles")).containsExactly("Do you repair bicycles?");

        in(() -> changeStatus.change(author, item.id(), QaStatus.DRAFT));
        assertThat(found("repair bicycles")).isEmpty();

        in(() -> changeStatus.change(author, item.id(), QaStatus.PUBLISHED));
        assertThat(found("repair bicycles")).hasSize(1);

        Tenant.run(organization, () -> delete.delete(author, item.id()));
        assertThat(found("repair bicycles")).isEmpty();
    }

    @Test
    void what_is_rolled_back_is_never_found() {
        in(() -> transaction.execute(status -> {
            create.create(author, content("Do you repair umbrellas?"), QaStatus.PUBLISHED);
            status.setRollbackOnly();
            return status;
        }));

        assertThat(found("repair umbrellas")).isEmpty();
    }

    @Test
    void a_change_by_another_node_is_found_within_two_seconds() {
        var item = in(() -> create.create(author, content("Do you repair umbrellas?"), QaStatus.PUBLISHED));
        assertThat(found("repair umbrellas")).hasSize(1);

        var elsewhere = TestServer.superuser("chathub");
        elsewhere
                .sql("update knowledge_qa_items set question = 'Do you sell tents?', version = 2 where id = ?")
                .param(item.id().value())
                .update();
        elsewhere
                .sql("update knowledge_versions set version = version + 1 where organization_id = ?")
                .param(organization.value())
                .update();

        await().atMost(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(found("sell tents")).containsExactly("Do you sell tents?"));
    }

    @Test
    void an_index_closed_in_between_is_not_taken_for_an_empty_one() {
        in(() -> create.create(author, content("Do you repair umbrellas?"), QaStatus.PUBLISHED));
        var index = new FreshIndex(organization, published, versions);
        assertThat(this.<Boolean>in(() -> transaction.execute(status -> index.refresh())))
                .isTrue();
        assertThat(index.search("repair umbrellas", "en")).hasSize(1);

        index.close();

        assertThat(index.search("repair umbrellas", "en")).isNull();
        assertThat(index.refresh()).isFalse();
    }

    @Test
    void a_renamed_category_reaches_the_index() {
        var category = in(() -> createCategory.create(author, "Delivery", null));
        var content = new QaContent("Do you repair umbrellas?", "Yes.", "en", category.id(), List.of());
        in(() -> create.create(author, content, QaStatus.PUBLISHED));
        assertThat(categories("repair umbrellas")).containsExactly("Delivery");

        in(() -> updateCategory.update(author, category.id(), "Repairs", null, 0));

        assertThat(categories("repair umbrellas")).containsExactly("Repairs");
    }

    @Test
    void an_index_that_grows_stays_and_keeps_answering() {
        for (var n = 0; n < 20; n++) {
            var question = content("Do you repair umbrella number " + n + "?");
            in(() -> create.create(author, question, QaStatus.PUBLISHED));
            assertThat(found("repair umbrella")).isNotEmpty();
        }
        assertThat(in(() -> search.warm(organization))).isEqualTo(20);
    }

    @Test
    void another_organization_finds_nothing_of_it() {
        in(() -> create.create(author, content("Do you repair umbrellas?"), QaStatus.PUBLISHED));
        var other = tenants.organization().organization();

        assertThat(Tenant.call(other, () -> search.search(other, "repair umbrellas", "en")))
                .isEmpty();
    }

    private List<String> categories(String question) {
        return in(() -> search.search(organization, question, "en")).stream()
                .map(match -> match.entry().category())
                .toList();
    }

    private List<String> found(String question) {
        return in(() -> search.search(organization, question, "en")).stream()
                .map(match -> match.entry().question())
                .toList();
    }

    private <T> T in(Supplier<T> work) {
        return Tenant.call(organization, work::get);
    }

    private static QaContent content(String question) {
        return new QaContent(question, "Yes, in our shop.", "en", null, List.of());
    }
}
