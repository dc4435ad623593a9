package io.chathub.conversations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chathub.conversations.ConversationList.Filter;
import io.chathub.conversations.ConversationList.Line;
import io.chathub.organizations.Role;
import io.chathub.shared.Cursor;
import io.chathub.shared.Tenant;
import io.chathub.shared.UserError;
import io.chathub.testing.ChatHubTest;
import io.chathub.testing.Shop;
import io.chathub.testing.Shops;
import io.chathub.testing.TestServer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** How agents find conversations. */
@ChatHubTest
class ListAndSearchTests {
    @Autowired
    private Shops shops;

    @Autowired
    private ConversationList list;

    @Autowired
    private SearchConversations search;

    @Autowired
    private EndConversation end;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void every_list_holds_its_conversations_and_the_counts_agree() {
        var shop = shops.open();
        var budi = shop.agent(Role.AGENT);
        var mine = shop.says(shop.customer(), "Mine").conversation();
        var queued = shop.says(shop.customer(), "Queued").conversation();
        var resolved = shop.says(shop.customer(), "Resolved").conversation();
        shop.replies(budi, mine, "Good day");
        shop.run(() -> end.resolve(budi, resolved));
        assertThat(page(shop, Filter.QUEUE)).containsExactly(queued);
        assertThat(page(shop, Filter.OPEN)).containsExactly(mine, queued);
        assertThat(page(shop, Filter.RESOLVED)).containsExactly(resolved);
        assertThat(page(shop, Filter.MINE)).isEmpty();
        assertThat(shop.inside(() -> list.page(budi, Filter.MINE, null, 10).items()))
                .extracting(line -> line.conversation().id())
                .containsExactly(mine);
        assertThat(shop.inside(() -> list.counts(budi))).isEqualTo(new ConversationList.Counts(1, 1, 0, 2, 0));
    }

    @Test
    void pages_have_no_gap_and_no_repeat_while_messages_arrive() {
        var shop = shops.open();
        var customers = IntStream.range(0, 45).mapToObj(n -> shop.customer()).toList();
        var ids = new ArrayList<ConversationId>();
        customers.forEach(customer -> ids.add(shop.says(customer, "Hello").conversation()));
        var seen = new ArrayList<ConversationId>();
        var moved = new HashSet<ConversationId>();
        Cursor cursor = null;
        var number = 0;
        do {
            var after = cursor == null ? null : Cursor.parse(cursor.toString(), 2);
            var page = shop.inside(() -> list.page(shop.owner(), Filter.OPEN, after, 7));
            page.items().forEach(line -> seen.add(line.conversation().id()));
            cursor = page.next();
            // one that was shown, and one that was not
            for (var n : new int[] {44 - number, number}) {
                moved.add(ids.get(n));
                shop.says(customers.get(n), "Once more");
            }
            number++;
        } while (cursor != null);
        assertThat(seen).doesNotHaveDuplicates();
        assertThat(ids.stream().filter(id -> !moved.contains(id))).allMatch(seen::contains);
    }

    @Test
    void conversations_of_the_same_moment_are_all_listed() {
        var shop = shops.open();
        IntStream.range(0, 9).forEach(n -> shop.says(shop.customer(), "Hello"));
        TestServer.superuser("chathub")
                .sql("update conversations set last_message_at = now() where organization_id = ?")
                .param(shop.organization().value())
                .update();
        var first = shop.inside(() -> list.page(shop.owner(), Filter.OPEN, null, 5));
        var second = shop.inside(() -> list.page(shop.owner(), Filter.OPEN, first.next(), 5));
        var both = new ArrayList<>(first.items());
        both.addAll(second.items());
        assertThat(both).extracting(line -> line.conversation().id()).hasSize(9).doesNotHaveDuplicates();
        assertThat(second.next()).isNull();
    }

    @Test
    void a_cursor_that_was_made_up_is_refused() {
        var shop = shops.open();
        assertThatThrownBy(() -> shop.inside(() -> list.page(
                        shop.owner(),
                        Filter.OPEN,
                        new Cursor(List.of("yesterday", UUID.randomUUID().toString())),
                        5)))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.code()).isEqualTo("bad_cursor"));
    }

    @Test
    void words_of_every_language_are_found_and_their_beginnings_too() {
        var shop = shops.open();
        var english = shop.says(shop.customer(), "The kettle's handle is BROKEN, naïve me")
                .conversation();
        var chinese = shop.says(shop.customer(), "我的包裹什么时候可以送达？").conversation();
        var indonesian = shop.says(shop.customer(), "Bagaimana cara mengembalikan barang?")
                .conversation();
        assertThat(find(shop, "broken")).containsExactly(english);
        assertThat(find(shop, "Kettle handle")).containsExactly(english);
        assertThat(find(shop, "hand")).containsExactly(english);
        assertThat(find(shop, "naive")).containsExactly(english);
        assertThat(find(shop, "送达")).containsExactly(chinese);
        assertThat(find(shop, "包")).containsExactly(chinese);
        assertThat(find(shop, "我的包裹")).containsExactly(chinese);
        assertThat(find(shop, "mengembalikan")).containsExactly(indonesian);
        assertThat(find(shop, "mengemb")).containsExactly(indonesian);
        assertThat(find(shop, "送到")).isEmpty();
        assertThat(find(shop, "kettle 包裹")).isEmpty();
        assertThat(find(shop, "andle")).isEmpty();
    }

    @Test
    void customers_are_found_by_name_and_mail_and_notes_by_their_words() {
        var shop = shops.open();
        var ani = shop.customer("Ani Wijaya", "ani@kopi.example");
        var named = shop.says(ani, "Hello").conversation();
        var noted = shop.says(shop.customer("王小明", null), "Hello").conversation();
        shop.notes(shop.owner(), noted, "Blacklisted supplier");
        assertThat(find(shop, "wijaya")).containsExactly(named);
        assertThat(find(shop, "kopi.example")).containsExactly(named);
        assertThat(find(shop, "小明")).containsExactly(noted);
        assertThat(find(shop, "blacklisted")).containsExactly(noted);
    }

    @Test
    void a_search_is_not_a_query_language() {
        var shop = shops.open();
        shop.says(shop.customer(), "Hello world");
        for (var text : List.of("'", "hello & !world", "a:* | b", "\\", "(((", "<->", "!!", "", "   ", "\0", "%")) {
            shop.inside(() -> search.find(shop.owner(), text, 10));
        }
        assertThat(find(shop, "hello & !world")).hasSize(1);
        assertThat(shop.inside(() -> search.find(shop.owner(), "hello ".repeat(100_000), -1)))
                .hasSize(1);
    }

    @Test
    void the_newest_match_comes_first_and_every_conversation_once() {
        var shop = shops.open();
        var ani = shop.customer();
        var older = shop.says(ani, "teapot one").conversation();
        var newer = shop.says(shop.customer(), "teapot two").conversation();
        shop.says(ani, "teapot three");
        assertThat(find(shop, "teapot")).containsExactly(older, newer);
    }

    @Test
    void the_search_uses_its_index_under_row_level_security_and_finds_old_and_new() {
        var shop = shops.open();
        var conversation = shop.says(shop.customer(), "Hello").conversation();
        fill(shop, conversation, 40_000);
        assertThat(scansDuring(shop, "unusual777")).isPositive();
        assertThat(scansDuring(shop, "unusual777:*")).isPositive();
        assertThat(scansDuring(shop, "usual")).isZero();
        assertThat(found(shop, "unusual777")).hasSize(1);
        assertThat(found(shop, "unusual39999")).hasSize(1);
        assertThat(found(shop, "unusual777:*")).hasSize(11).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(found(shop, "even")).hasSize(20).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(found(shop, "thousand")).hasSize(8).isSortedAccordingTo(Comparator.reverseOrder());
    }

    private long scansDuring(Shop shop, String query) {
        var before = scansOfTheTermIndex();
        found(shop, query);
        return scansOfTheTermIndex() - before;
    }

    private List<String> found(Shop shop, String query) {
        return Tenant.call(
                shop.organization(),
                () -> transactions.execute(status -> {
                    assertThat(sql.sql("select current_user::text")
                                    .query(String.class)
                                    .single())
                            .isEqualTo("chathub_app");
                    var rows = sql.sql("select id::text from search_messages(cast(? as tsquery), ?, 20)")
                            .param(query)
                            .param(UUID.fromString("ffffffff-ffff-7fff-bfff-ffffffffffff"))
                            .query(String.class)
                            .list();
                    sql.sql("select 1 from pg_stat_force_next_flush()")
                            .query(Integer.class)
                            .single();
                    return rows;
                }));
    }

    private long scansOfTheTermIndex() {
        return TestServer.superuser("chathub").sql("""
                        select sum(idx_scan) from pg_stat_user_indexes
                        where relname like 'messages\\_20%' and indexrelname like '%terms%'""").query(Long.class).single();
    }

    private static void fill(Shop shop, ConversationId conversation, int messages) {
        var database = TestServer.superuser("chathub");
        database.sql("""
                        insert into messages (organization_id, id, conversation_id, position, client_id, kind, author,
                            text, terms, created_at)
                        select ?, (substr(?::text, 1, 24) || lpad(to_hex(n), 12, '0'))::uuid, ?::uuid, n + 1000,
                            'filler-' || n, 'TEXT', 'CUSTOMER', 'filler', array_to_tsvector(array['usual', 'unusual' || n]
                                || case when n % 2 = 0 then array['even'] else '{}' end
                                || case when n % 5000 = 0 then array['thousand'] else '{}' end), now()
                        from generate_series(1, ?) n""")
                .param(shop.organization().value())
                .param(conversation.toString())
                .param(conversation.toString())
                .param(messages)
                .update();
        database.sql("analyze messages").update();
    }

    private List<ConversationId> page(Shop shop, Filter filter) {
        return shop.inside(() -> list.page(shop.owner(), filter, null, 50)).items().stream()
                .map(ListAndSearchTests::id)
                .toList();
    }

    private List<ConversationId> find(Shop shop, String text) {
        return shop.inside(() -> search.find(shop.owner(), text, 20)).stream()
                .map(ListAndSearchTests::id)
                .toList();
    }

    private static ConversationId id(Line line) {
        return line.conversation().id();
    }
}
