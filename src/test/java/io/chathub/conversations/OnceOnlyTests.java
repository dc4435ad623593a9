package io.chathub.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import io.chathub.conversations.PostReply.Reply;
import io.chathub.testing.ChatHubTest;
import io.chathub.testing.Shop;
import io.chathub.testing.Shops;
import io.chathub.testing.Together;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A message is stored once, has a place of its own, and goes to the customer's one open conversation. */
@ChatHubTest
class OnceOnlyTests {
    @Autowired
    private Shops shops;

    @Autowired
    private EndConversation end;

    @Test
    void a_message_sent_twice_is_stored_once() {
        var shop = shops.open();
        var ani = shop.customer();
        var first = shop.receives(shop.inbound(ani, "retry-0001", "Hello"));
        var again = shop.receives(shop.inbound(ani, "retry-0001", "Hello"));
        var known = shop.receives(shop.inbound(ani, first.conversation(), "retry-0001", "Hello"));
        assertThat(again).isEqualTo(first);
        assertThat(known).isEqualTo(first);
        assertThat(shop.texts(first.conversation())).containsExactly("Hello");
        assertThat(shop.conversation(first.conversation()).progress().unread()).isOne();
    }

    @Test
    void copies_that_race_are_one_message_for_everybody() {
        var shop = shops.open();
        for (var round = 0; round < 10; round++) {
            var ani = shop.customer();
            var conversation = shop.says(ani, "First").conversation();
            var got = Together.run(
                    8,
                    n -> shop.receives(
                            n % 2 == 0
                                    ? shop.inbound(ani, "same-name", "Second")
                                    : shop.inbound(ani, conversation, "same-name", "Second")));
            assertThat(got).extracting(Message::id).containsOnly(got.getFirst().id());
            assertThat(shop.texts(conversation)).containsExactly("First", "Second");
        }
    }

    @Test
    void a_retry_after_the_end_of_the_conversation_finds_the_message_and_reopens_nothing() {
        var shop = shops.open();
        var ani = shop.customer();
        var first = shop.receives(shop.inbound(ani, "retry-0002", "Hello"));
        shop.run(() -> end.resolve(shop.owner(), first.conversation()));
        assertThat(shop.receives(shop.inbound(ani, "retry-0002", "Hello"))).isEqualTo(first);
        assertThat(shop.receives(shop.inbound(ani, first.conversation(), "retry-0002", "Hello")))
                .isEqualTo(first);
        assertThat(shop.conversation(first.conversation()).state().status()).isEqualTo(Status.RESOLVED);
    }

    @Test
    void a_retry_after_another_conversation_has_begun_is_still_known() {
        var shop = shops.open();
        shop.reopenDays(0);
        var ani = shop.customer();
        var first = shop.receives(shop.inbound(ani, "retry-0003", "Hello"));
        shop.run(() -> end.resolve(shop.owner(), first.conversation()));
        var second = shop.says(ani, "Something else");
        assertThat(second.conversation()).isNotEqualTo(first.conversation());
        assertThat(shop.receives(shop.inbound(ani, first.conversation(), "retry-0003", "Hello")))
                .isEqualTo(first);
        assertThat(shop.texts(second.conversation())).containsExactly("Something else");
    }

    @Test
    void an_agents_reply_sent_twice_or_eight_times_at_once_is_stored_once() {
        var shop = shops.open();
        var conversation = shop.says(shop.customer(), "Hello").conversation();
        var got = Together.run(
                8, n -> shop.posts(shop.owner(), conversation, new Reply("reply-0001", "Good day", false, List.of())));
        assertThat(got).extracting(Message::id).containsOnly(got.getFirst().id());
        assertThat(shop.texts(conversation)).containsExactly("Hello", "Good day");
    }

    @Test
    void the_same_name_in_another_conversation_is_another_message() {
        var shop = shops.open();
        var one = shop.receives(shop.inbound(shop.customer(), "same-name", "Hello"));
        var other = shop.receives(shop.inbound(shop.customer(), "same-name", "Hello"));
        assertThat(other.id()).isNotEqualTo(one.id());
    }

    @Test
    void positions_rise_one_by_one_while_sixteen_write_into_one_conversation() {
        var shop = shops.open();
        var ani = shop.customer();
        var conversation = shop.says(ani, "Start").conversation();
        Together.run(
                16,
                n -> IntStream.range(0, 10)
                        .mapToObj(each -> switch (n % 3) {
                            case 0 -> shop.replies(shop.owner(), conversation, n + "-" + each);
                            case 1 -> shop.says(ani, n + "-" + each);
                            default -> shop.receives(shop.inbound(ani, conversation, Shops.name(), n + "-" + each));
                        })
                        .toList());
        var all = everything(shop, conversation);
        assertThat(all)
                .extracting(Message::position)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, all.size()).boxed().toList());
        assertThat(all.stream().filter(each -> each.kind() == Message.Kind.TEXT))
                .hasSize(161);
        assertThat(shop.conversation(conversation).progress().last()).isEqualTo(all.size());
    }

    @Test
    void everybody_writes_into_all_conversations_at_once() {
        var shop = shops.open();
        var ids = IntStream.range(0, 12)
                .mapToObj(n -> shop.customer())
                .collect(Collectors.toMap(id -> id, id -> shop.says(id, "Start").conversation()));
        Together.run(16, n -> {
            ids.forEach((customer, conversation) ->
                    shop.receives(shop.inbound(customer, conversation, Shops.name(), "From " + n)));
            return n;
        });
        assertThat(ids.values())
                .allSatisfy(conversation -> assertThat(everything(shop, conversation))
                        .extracting(Message::position)
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(1, 17).boxed().toList()));
    }

    @Test
    void sixteen_first_messages_at_once_begin_one_conversation() {
        var shop = shops.open();
        for (var round = 0; round < 5; round++) {
            var ani = shop.customer();
            var got = Together.run(16, n -> shop.says(ani, "First " + n));
            assertThat(got)
                    .extracting(Message::conversation)
                    .containsOnly(got.getFirst().conversation());
            assertThat(got).extracting(Message::position).doesNotHaveDuplicates();
            assertThat(shop.texts(got.getFirst().conversation())).hasSize(16);
        }
    }

    @Test
    void the_end_of_a_conversation_and_messages_at_the_same_moment_lose_nothing() {
        var shop = shops.open();
        shop.reopenDays(0);
        var ani = shop.customer();
        for (var round = 0; round < 10; round++) {
            var conversation = shop.says(ani, "Start").conversation();
            var got = Together.run(6, n -> {
                if (n == 0) {
                    shop.run(() -> end.resolve(shop.owner(), conversation));
                    return null;
                }
                return shop.receives(shop.inbound(ani, conversation, Shops.name(), "During " + n));
            });
            assertThat(got.stream().skip(1)).doesNotContainNull();
            shop.run(() -> end.resolve(shop.owner(), got.getLast().conversation()));
        }
    }

    private static List<Message> everything(Shop shop, ConversationId id) {
        return shop.inside(() -> {
            var newest = shop.messages(id);
            var older = shop.older(id, newest.getFirst().position());
            return Stream.concat(older.stream(), newest.stream()).toList();
        });
    }
}
