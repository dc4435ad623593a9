package io.chathub.widget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chathub.conversations.AssignConversation;
import io.chathub.conversations.Author;
import io.chathub.conversations.ConversationId;
import io.chathub.conversations.EndConversation;
import io.chathub.conversations.LiveConversations;
import io.chathub.organizations.Role;
import io.chathub.testing.ChatHubTest;
import io.chathub.testing.ChatSocket;
import io.chathub.testing.Shop;
import io.chathub.testing.Shops;
import io.chathub.testing.Sockets;
import io.chathub.testing.Together;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A visitor's conversation over sockets that come and go. */
@ChatHubTest
class WidgetConversationTests {
    @LocalServerPort
    private int port;

    @Autowired
    private Shops shops;

    @Autowired
    private AssignConversation assign;

    @Autowired
    private EndConversation end;

    @Autowired
    private LiveConversations live;

    private final Sockets sockets = new Sockets();
    private Shop shop;
    private ChatSocket socket;
    private String visitor;

    @BeforeEach
    void open() {
        shop = shops.open();
        socket = connect();
        visitor = socket.hello("token", shop.token()).path("visitor").asString();
    }

    @AfterEach
    void close() {
        sockets.close();
    }

    @Test
    void a_message_is_accepted_committed_and_brought_to_the_sender_too() {
        var conversation = say("Hello <b>there</b>");
        assertThat(shop.texts(conversation)).containsExactly("Hello <b>there</b>");
        var message = socket.awaitMessage("Hello <b>there</b>");
        assertThat(message.path("position").asLong()).isOne();
        assertThat(message.at("/author/kind").asString()).isEqualTo("customer");
        assertThat(message.path("kind").asString()).isEqualTo("text");
        assertThat(Instant.parse(message.path("at").asString())).isBetween(Instant.now().minusSeconds(30), Instant.now());
        assertThat(message.path("at").asString()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{3})?Z");
        shop.replies(shop.owner(), conversation, "Good day");
        var reply = socket.awaitMessage("Good day");
        assertThat(reply.at("/author/kind").asString()).isEqualTo("agent");
        assertThat(reply.at("/author/name").asString()).isEqualTo(shop.owner().name());
    }

    @Test
    void the_same_id_is_accepted_again_with_the_first_message() {
        var first = socket.send("post", "id", "same-id-1", "text", "Hello").await("accepted");
        var again = socket.send("post", "id", "same-id-1", "text", "Hello").await("accepted");
        assertThat(again).isEqualTo(first);
        var later = reconnect(id(first), 0);
        assertThat(later.send("post", "id", "same-id-1", "text", "Hello").await("accepted")).isEqualTo(first);
        assertThat(shop.texts(id(first))).containsExactly("Hello");
    }

    @Test
    void a_refused_post_is_named_with_its_reason() {
        var refusals = Map.of(
                "text_too_long", Map.of("id", "post-0001", "text", "x".repeat(100_000)),
                "text_required", Map.of("id", "post-0002", "text", "  \n "),
                "bad_id", Map.of("id", "short", "text", "Hello"),
                "bad_file", Map.of("id", "post-0004", "text", "Hello", "files", List.of("nonsense")),
                "too_many_files", Map.of("id", "post-0005", "text", "", "files", List.of("1", "2", "3", "4", "5", "6")),
                "bad_choice", Map.of("id", "post-0006", "text", "Hello", "choice", "x".repeat(200)));
        refusals.forEach((code, frame) -> {
            var names = frame.entrySet().stream()
                    .flatMap(field -> List.of(field.getKey(), field.getValue()).stream())
                    .toArray();
            var rejected = socket.send("post", names).await("rejected");
            assertThat(rejected.path("id").asString()).isEqualTo(frame.get("id"));
            assertThat(rejected.at("/error/code").asString()).isEqualTo(code);
            assertThat(rejected.at("/error/message").asString()).isNotBlank();
            assertThat(rejected.path("error").has("retryAfter")).isTrue();
        });
    }

    @Test
    void resuming_brings_exactly_what_was_missed() {
        var conversation = say("One");
        socket.close();
        for (var n = 0; n < 120; n++) {
            shop.replies(shop.owner(), conversation, "Reply " + n);
        }
        shop.notes(shop.owner(), conversation, "Secret");
        var welcome = hello(conversation, 2);
        assertThat(welcome.path("reset").asBoolean()).isFalse();
        assertThat(positions(welcome)).containsExactlyElementsOf(range(3, 122));
        assertThat(welcome.at("/conversation/position").asLong()).isEqualTo(123);
        var nothing = hello(conversation, 123);
        assertThat(nothing.path("reset").asBoolean()).isFalse();
        assertThat(positions(nothing)).isEmpty();
    }

    @Test
    void more_than_two_hundred_missed_or_another_conversation_begins_anew_with_the_newest_page() {
        var conversation = say("One");
        shop.replies(shop.owner(), conversation, "Start");
        for (var n = 0; n < 200; n++) {
            shop.replies(shop.owner(), conversation, "Reply " + n);
        }
        var last = shop.conversation(conversation).progress().last();
        assertThat(hello(conversation, last - 200).path("reset").asBoolean()).isFalse();
        var welcome = hello(conversation, last - 201);
        assertThat(welcome.path("reset").asBoolean()).isTrue();
        assertThat(welcome.path("more").asBoolean()).isTrue();
        assertThat(positions(welcome)).containsExactlyElementsOf(range(last - 49, last));
        var other = hello(ConversationId.next(), 3);
        assertThat(other.path("reset").asBoolean()).isTrue();
        for (var after : new long[] {-5, Long.MIN_VALUE}) {
            assertThat(hello(conversation, after).path("reset").asBoolean()).isTrue();
        }
    }

    @Test
    void notes_and_inner_events_never_reach_the_visitor() {
        var conversation = say("Hello");
        var budi = shop.agent(Role.AGENT);
        shop.notes(shop.owner(), conversation, "SECRET live");
        shop.run(() -> assign.toAgent(shop.owner(), conversation, budi.agent()));
        shop.run(() -> assign.toQueue(shop.owner(), conversation));
        shop.run(() -> end.snooze(shop.owner(), conversation, Instant.now().plusSeconds(600)));
        shop.run(() -> end.reopen(shop.owner(), conversation));
        shop.notes(shop.owner(), conversation, "SECRET again");
        shop.replies(shop.owner(), conversation, "The end");
        socket.awaitMessage("The end");
        socket.send("history").await("history");
        socket.settled(0);
        var resumed = connect();
        resumed.hello("token", shop.token(), "visitor", visitor, "resume", Map.of("conversation", conversation.toString(), "after", 1));
        var fresh = connect();
        fresh.hello("token", shop.token(), "visitor", visitor);
        for (var each : List.of(socket, resumed, fresh)) {
            each.settled(0);
            var everything = each.received().toString();
            assertThat(everything).doesNotContain("SECRET").doesNotContain("\"note\"");
            for (var inner : List.of("unassigned", "snoozed", "woken", "given_to_bot")) {
                assertThat(everything).doesNotContain("\"name\":\"" + inner + "\"");
            }
            assertThat(everything).contains("\"name\":\"assigned\"");
        }
    }

    @Test
    void a_page_of_history_with_inner_events_only_is_not_an_empty_page() {
        var conversation = say("Oldest");
        for (var n = 0; n < 8; n++) {
            shop.run(() -> end.snooze(shop.owner(), conversation, Instant.now().plusSeconds(600)));
            shop.run(() -> end.reopen(shop.owner(), conversation));
        }
        say("Newest");
        var page = socket.send("history", "before", 18, "limit", 5).await("history");
        assertThat(positions(page)).containsExactly(1L);
        assertThat(page.path("more").asBoolean()).isFalse();
    }

    @Test
    void history_comes_in_pages_oldest_first() {
        var conversation = say("One");
        IntStream.range(0, 30).forEach(n -> shop.replies(shop.owner(), conversation, "Reply " + n));
        var last = shop.conversation(conversation).progress().last();
        var newest = socket.send("history", "limit", 10).await("history");
        assertThat(positions(newest)).containsExactlyElementsOf(range(last - 9, last));
        assertThat(newest.path("more").asBoolean()).isTrue();
        var rest = socket.send("history", "before", last - 9, "limit", 1000).await("history");
        assertThat(positions(rest)).containsExactlyElementsOf(range(1, last - 10));
        assertThat(rest.path("more").asBoolean()).isFalse();
        assertThat(positions(socket.send("history", "before", -1, "limit", -1).await("history"))).isEmpty();
    }

    @Test
    void a_ping_brings_what_was_lost_before_the_pong() {
        var conversation = say("One");
        shop.replies(shop.owner(), conversation, "Two");
        socket.awaitMessage("Two");
        var before = socket.received().size();
        var frames = socket.settled(1);
        var healed = frames.subList(before, frames.size()).stream()
                .filter(frame -> ChatSocket.type(frame).equals("message"))
                .map(frame -> frame.at("/message/position").asLong())
                .toList();
        assertThat(healed).containsExactly(2L, 3L);
        assertThat(ChatSocket.type(frames.getLast())).isEqualTo("pong");
        assertThat(frames.getLast().path("position").asLong()).isEqualTo(3);
        var quiet = socket.received().size();
        assertThat(socket.settled(3)).hasSize(quiet + 1);
    }

    @Test
    void a_ping_of_somebody_who_lacks_too_much_is_sent_to_connect_again() {
        var conversation = say("One");
        IntStream.range(0, 201).forEach(n -> shop.replies(shop.owner(), conversation, "Reply " + n));
        socket.send("ping", "conversation", conversation.toString(), "position", 0);
        assertThat(socket.closeCode()).isEqualTo(1012);
    }

    @Test
    void typing_is_seen_by_the_other_side_and_not_by_oneself() {
        var conversation = say("Hello");
        var agent = sockets.keep(ChatSocket.console(port, shop.browser()));
        agent.hello();
        agent.send("watch", "conversation", conversation.toString(), "after", 0).await("watching");
        socket.send("typing", "on", true);
        var seen = agent.await("typing");
        assertThat(seen.at("/author/kind").asString()).isEqualTo("customer");
        assertThat(seen.path("on").asBoolean()).isTrue();
        agent.send("typing", "conversation", conversation.toString(), "on", true);
        var back = socket.await("typing");
        assertThat(back.at("/author/kind").asString()).isEqualTo("agent");
        assertThat(back.path("conversation").asString()).isEqualTo(conversation.toString());
        socket.settled(0);
        assertThat(socket.received("typing")).hasSize(1);
        assertThat(shop.texts(conversation)).containsExactly("Hello");
    }

    @Test
    void each_side_learns_how_far_the_other_has_read() {
        var conversation = say("Hello");
        var agent = sockets.keep(ChatSocket.console(port, shop.browser()));
        agent.hello();
        agent.send("watch", "conversation", conversation.toString(), "after", 0).await("watching");
        agent.send("read", "conversation", conversation.toString(), "position", 1);
        var read = socket.await("read");
        assertThat(read.path("by").asString()).isEqualTo("agent");
        assertThat(read.path("position").asLong()).isOne();
        agent.send("post", "id", Shops.name(), "conversation", conversation.toString(), "kind", "reply", "text", "Hi")
                .await("accepted");
        socket.awaitMessage("Hi");
        assertThat(socket.await("read").path("position").asLong()).isEqualTo(3);
        socket.send("read", "position", 3);
        var back = agent.await(
                frame -> ChatSocket.type(frame).equals("read")
                        && frame.path("by").asString().equals("customer"),
                "read by the customer");
        assertThat(back.path("position").asLong()).isEqualTo(3);
        socket.send("read", "position", -1);
        socket.send("read", "position", 2);
        socket.settled(3);
        assertThat(shop.conversation(conversation).progress().customerRead()).isEqualTo(3);
    }

    @Test
    void the_page_and_language_of_the_visitor_are_known_to_the_agent() {
        var conversation = say("Hello");
        socket.send("page", "url", "https://shop.example/cart", "title", "Cart\u0000\u0007 <b>");
        await().untilAsserted(() -> {
            var origin = shop.conversation(conversation).origin();
            assertThat(origin.pageUrl()).isEqualTo("https://shop.example/cart");
            assertThat(origin.pageTitle()).isEqualTo("Cart <b>");
        });
        socket.send("page", "url", "javascript:alert(1)", "title", "x".repeat(5_000)).settled(0);
        var origin = shop.conversation(conversation).origin();
        assertThat(origin.pageUrl()).isNull();
        assertThat(origin.pageTitle()).hasSize(300);
    }

    @Test
    void every_page_of_the_visitor_joins_a_conversation_that_begins_on_one_of_them() {
        var other = connect();
        other.hello("token", shop.token(), "visitor", visitor);
        var conversation = say("Begun here");
        other.awaitMessage("Begun here");
        shop.replies(shop.owner(), conversation, "For both");
        other.awaitMessage("For both");
        socket.awaitMessage("For both");
        other.send("post", "id", Shops.name(), "text", "From there").await("accepted");
        socket.awaitMessage("From there");
        assertThat(shop.texts(conversation)).containsExactly("Begun here", "For both", "From there");
    }

    @Test
    void a_page_that_comes_late_to_a_conversation_gets_it_from_its_beginning() {
        var many = IntStream.range(0, 6)
                .mapToObj(n -> {
                    var page = connect();
                    page.hello("token", shop.token(), "visitor", visitor);
                    return page;
                })
                .toList();
        Together.run(6, n -> many.get(n).send("post", "id", Shops.name(), "text", "From page " + n).await("accepted"));
        for (var page : many) {
            await().untilAsserted(() -> assertThat(page.received("message").stream()
                            .map(frame -> frame.at("/message/position").asLong())
                            .distinct()
                            .sorted())
                    .containsExactlyElementsOf(range(1, 6)));
        }
    }

    @Test
    void after_the_end_the_next_message_goes_on_or_begins_anew_and_is_brought_either_way() {
        shop.reopenDays(0);
        var first = say("Hello");
        shop.run(() -> end.resolve(shop.owner(), first));
        var state = socket.await(
                frame -> frame.at("/conversation/status").asString("").equals("resolved"), "resolved");
        assertThat(state.at("/conversation/id").asString()).isEqualTo(first.toString());
        var second = say("Something new");
        assertThat(second).isNotEqualTo(first);
        shop.replies(shop.owner(), second, "Good day again");
        socket.awaitMessage("Good day again");
        var welcome = hello(first, 1);
        assertThat(welcome.path("reset").asBoolean()).isTrue();
        assertThat(welcome.at("/conversation/id").asString()).isEqualTo(second.toString());
    }

    @Test
    void the_visitor_sees_who_has_joined_with_name_and_state() {
        var conversation = say("Hello");
        var budi = shop.agent(Role.AGENT);
        shop.run(() -> assign.toAgent(shop.owner(), conversation, budi.agent()));
        var event = socket.await(
                frame -> frame.at("/message/event/name").asString("").equals("assigned"), "assigned");
        assertThat(event.at("/message/text").asString()).isEqualTo(budi.name() + " has joined the conversation.");
        var state = socket.await("conversation");
        assertThat(state.at("/conversation/handler/kind").asString()).isEqualTo("agent");
        assertThat(state.at("/conversation/handler/name").asString()).isEqualTo(budi.name());
    }

    @Test
    void a_visitor_who_was_gone_for_a_moment_misses_nothing_whatever_happens_meanwhile() {
        var conversation = say("Start");
        var seen = new TreeSet<Long>();
        seen.add(1L);
        for (var round = 0; round < 8; round++) {
            var back = connect();
            var after = seen.last();
            var number = round;
            Together.run(2, n -> {
                if (n == 0) {
                    IntStream.range(0, 5).forEach(each -> shop.replies(shop.owner(), conversation, number + "-" + each));
                    return null;
                }
                back.hello("token", shop.token(), "visitor", visitor, "resume", Map.of("conversation", conversation.toString(), "after", after));
                return null;
            });
            var last = shop.conversation(conversation).progress().last();
            await().untilAsserted(() -> {
                back.received("welcome").forEach(frame -> seen.addAll(positions(frame)));
                back.received("message").forEach(frame -> seen.add(frame.at("/message/position").asLong()));
                assertThat(seen).containsExactlyElementsOf(range(1, last));
            });
            back.close();
        }
    }

    @Test
    void an_agents_typing_does_not_go_to_another_visitor() {
        var mine = say("Hello");
        var stranger = connect();
        stranger.hello("token", shop.token());
        stranger.send("post", "id", Shops.name(), "text", "Hi").await("accepted");
        var by = new Author.Agent(shop.owner().agent(), "Owner");
        shop.run(() -> live.typing(shop.organization(), mine, new LiveConversations.Typing(by, true, "none")));
        socket.await("typing");
        stranger.settled(0);
        assertThat(stranger.received("typing")).isEmpty();
    }

    private ConversationId say(String text) {
        return id(socket.send("post", "id", Shops.name(), "text", text).await("accepted"));
    }

    private static ConversationId id(JsonNode accepted) {
        return ConversationId.of(accepted.path("conversation").asString());
    }

    private JsonNode hello(ConversationId conversation, long after) {
        return connect()
                .hello(
                        "token",
                        shop.token(),
                        "visitor",
                        visitor,
                        "resume",
                        Map.of("conversation", conversation.toString(), "after", after));
    }

    private ChatSocket reconnect(ConversationId conversation, long after) {
        var again = connect();
        again.hello(
                "token", shop.token(), "visitor", visitor, "resume", Map.of("conversation", conversation.toString(), "after", after));
        return again;
    }

    private static List<Long> positions(JsonNode frame) {
        return frame.path("messages")
                .valueStream()
                .map(message -> message.path("position").asLong())
                .toList();
    }

    private static List<Long> range(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }

    private ChatSocket connect() {
        return sockets.keep(ChatSocket.widget(port));
    }
}
