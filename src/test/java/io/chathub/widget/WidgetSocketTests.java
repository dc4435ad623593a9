package io.chathub.widget;

import static org.assertj.core.api.Assertions.assertThat;

import io.chathub.conversations.Inboxes;
import io.chathub.testing.ChatHubTest;
import io.chathub.testing.ChatSocket;
import io.chathub.testing.Shop;
import io.chathub.testing.Shops;
import io.chathub.testing.Sockets;
import io.chathub.testing.TestServer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Who gets in at the widget's socket, and what happens to nonsense. */
@ChatHubTest
class WidgetSocketTests {
    @LocalServerPort
    private int port;

    @Autowired
    private Shops shops;

    @Autowired
    private Inboxes inboxes;

    private Shop shop;
    private final Sockets sockets = new Sockets();

    @BeforeEach
    void open() {
        shop = shops.open();
    }

    @AfterEach
    void close() {
        sockets.close();
    }

    @Test
    void a_new_visitor_is_welcomed_and_nothing_is_stored() {
        var sessions = sessions();
        var socket = connect();
        assertThat(socket.subprotocol()).isEqualTo("chathub.v1");
        var welcome = socket.hello("token", shop.token(), "locale", "id-ID");
        assertThat(welcome.path("visitor").asString()).startsWith("chv_");
        assertThat(welcome.path("conversation").isNull()).isTrue();
        assertThat(welcome.path("messages").isEmpty()).isTrue();
        assertThat(welcome.path("reset").asBoolean()).isTrue();
        assertThat(welcome.path("heartbeat").asInt()).isEqualTo(25);
        assertThat(welcome.at("/inbox/name").asString()).isEqualTo("Teapots");
        assertThat(welcome.at("/limits/text").asInt()).isEqualTo(10_000);
        assertThat(welcome.at("/limits/files").asInt()).isEqualTo(5);
        socket.settled(0);
        assertThat(count("customers")).isZero();
        assertThat(count("conversations")).isZero();
        assertThat(sessions()).isEqualTo(sessions);
    }

    @Test
    void an_unknown_or_another_shops_or_a_malformed_token_is_refused_for_good() {
        var other = shops.open().token();
        var mixed = shop.token().substring(0, 26) + other.substring(26);
        for (var token : List.of("", "chw_", "nonsense", "chw_" + "A".repeat(54), mixed, "x".repeat(5_000))) {
            var socket = connect();
            var error = socket.send("hello", "token", token).await("error");
            assertThat(error.path("code").asString()).isEqualTo("bad_token");
            assertThat(error.path("fatal").asBoolean()).isTrue();
            assertThat(socket.closeCode()).isEqualTo(4401);
        }
    }

    @Test
    void only_pages_of_allowed_domains_get_in() {
        shop.allow("shop.example", "kopi.example");
        for (var origin : List.of(
                "https://shop.example",
                "https://www.shop.example:8443",
                "http://kopi.example",
                "http://127.0.0.1:" + port)) {
            connect(Map.of("Origin", origin)).hello("token", shop.token());
        }
        for (var origin : List.of("https://evil.example", "https://shop.example.evil.com", "https://notshop.example", "null")) {
            var socket = connect(Map.of("Origin", origin));
            var error = socket.send("hello", "token", shop.token()).await("error");
            assertThat(error.path("code").asString()).isEqualTo("bad_origin");
            assertThat(error.path("fatal").asBoolean()).isTrue();
            assertThat(socket.closeCode()).isEqualTo(4403);
        }
    }

    @Test
    void without_allowed_domains_every_page_gets_in() {
        connect(Map.of("Origin", "https://anywhere.example")).hello("token", shop.token());
    }

    @Test
    void a_forged_or_foreign_visitor_token_begins_a_new_visitor() {
        var first = connect();
        var mine = first.hello("token", shop.token()).path("visitor").asString();
        first.send("post", "id", Shops.name(), "text", "Secret").await("accepted");
        var elsewhere = shops.open();
        var foreign = connect().hello("token", elsewhere.token()).path("visitor").asString();
        var altered = mine.substring(0, mine.length() - 2) + (mine.endsWith("AA") ? "BB" : "AA");
        for (var token : List.of(altered, mine.substring(0, 40), foreign, "chv_", "chv_" + "0".repeat(79), "\0")) {
            var welcome = connect().hello("token", shop.token(), "visitor", token);
            assertThat(welcome.path("visitor").asString()).isNotIn(mine, token);
            assertThat(welcome.path("conversation").isNull()).isTrue();
        }
        var back = connect().hello("token", shop.token(), "visitor", mine);
        assertThat(back.path("visitor").asString()).isEqualTo(mine);
        assertThat(back.at("/messages/0/text").asString()).isEqualTo("Secret");
    }

    @Test
    void nonsense_is_answered_and_survived() {
        var socket = connect();
        for (var frame : List.of("{", "not json", "[", "{\"type\":}", "\u0000", "{\"a\":".repeat(2_000))) {
            assertThat(socket.sendText(frame).await("error").path("code").asString())
                    .isEqualTo("bad_frame");
        }
        for (var frame : List.of("[]", "1", "null", "\"hello\"", "{}", "{\"type\": 7}", "{\"type\": \"post\"}")) {
            assertThat(socket.sendText(frame).await("error").path("fatal").asBoolean())
                    .isFalse();
        }
        socket.hello("token", shop.token());
        var unknown = socket.send("dance", "id", "tango-0001").await("error");
        assertThat(unknown.path("code").asString()).isEqualTo("unknown_type");
        assertThat(socket.send("hello", "token", shop.token()).await("error").path("code").asString())
                .isEqualTo("bad_frame");
        assertThat(socket.send("history").await("error").path("code").asString())
                .isEqualTo("not_found");
        socket.sendText("{\"type\":\"read\",\"position\":\"x\"}{}");
        socket.sendText("{\"type\":\"typing\",\"on\":{}}");
        socket.sendText("{\"type\":\"page\",\"url\":[1],\"title\":{\"a\":1}}");
        socket.sendText("{\"type\":\"post\",\"id\":[],\"text\":{}}");
        socket.send("post", "id", Shops.name(), "text", "Still here").await("accepted");
        assertThat(socket.isClosed()).isFalse();
    }

    @Test
    void before_hello_nothing_is_done() {
        var socket = connect();
        var error = socket.send("post", "id", Shops.name(), "text", "Hello").await("rejected");
        assertThat(error.at("/error/code").asString()).isEqualTo("hello_first");
        assertThat(count("messages")).isZero();
    }

    @Test
    void who_says_nothing_is_closed_in_time() {
        var start = System.nanoTime();
        assertThat(connect().closeCode()).isEqualTo(4409);
        assertThat(System.nanoTime() - start).isBetween(9_500_000_000L, 13_000_000_000L);
    }

    @Test
    void a_frame_over_512_kib_closes_with_1009_and_one_below_is_read() {
        var socket = connect();
        socket.hello("token", shop.token());
        var tooLong = socket.send("post", "id", Shops.name(), "text", "x".repeat(500_000)).await("rejected");
        assertThat(tooLong.at("/error/code").asString()).isEqualTo("text_too_long");
        socket.send("post", "id", Shops.name(), "text", "x".repeat(530_000));
        assertThat(socket.closeCode()).isEqualTo(1009);
    }

    @Test
    void who_posts_too_much_is_told_how_long_to_wait() {
        var socket = connect();
        socket.hello("token", shop.token());
        for (var n = 0; n < 20; n++) {
            socket.send("post", "id", Shops.name(), "text", "Message " + n).await("accepted");
        }
        JsonNode rejected = null;
        for (var n = 0; n < 15 && rejected == null; n++) {
            var name = Shops.name();
            var answer = socket.send("post", "id", name, "text", "More")
                    .await(frame -> frame.path("id").asString("").equals(name), "an answer");
            rejected = ChatSocket.type(answer).equals("rejected") ? answer : null;
        }
        assertThat(rejected).isNotNull();
        assertThat(rejected.at("/error/code").asString()).isEqualTo("too_many_requests");
        assertThat(rejected.at("/error/retryAfter").asLong()).isBetween(1L, 10_000L);
        var other = connect();
        other.hello("token", shop.token());
        other.send("post", "id", Shops.name(), "text", "Another visitor").await("accepted");
    }

    @Test
    void who_sends_far_too_many_frames_is_closed() {
        var socket = connect();
        socket.hello("token", shop.token());
        for (var n = 0; n < 301 && !socket.isClosed(); n++) {
            socket.send("typing", "on", true);
        }
        assertThat(socket.closeCode()).isEqualTo(4429);
    }

    @Test
    void an_unknown_language_is_answered_in_english_and_known_ones_in_their_own() {
        var errors = new HashMap<String, String>();
        for (var locale : List.of("xx-YY", "", "en-US", "zh-TW", "id", "tlh;q=0.1", "a".repeat(3_000), "-", "\u4e2d")) {
            var socket = connect();
            socket.hello("token", shop.token(), "locale", locale);
            errors.put(locale, socket.send("dance").await("error").path("message").asString());
        }
        var english = errors.get("en-US");
        assertThat(english).isNotBlank();
        assertThat(errors.get("zh-TW")).isEqualTo("无法识别的内容。");
        assertThat(errors.get("id")).isEqualTo("Ini tidak dapat dipahami.");
        for (var locale : List.of("xx-YY", "", "tlh;q=0.1", "-", "\u4e2d")) {
            assertThat(errors.get(locale)).as(locale).isEqualTo(english);
        }
    }

    @Test
    void the_sites_user_is_recognized_by_its_signature_on_every_browser() {
        var first = connect();
        first.hello("token", shop.token(), "user", user("4711", secret()));
        first.send("post", "id", Shops.name(), "text", "From my desk").await("accepted");
        var phone = connect().hello("token", shop.token(), "user", user("4711", secret()));
        assertThat(phone.at("/messages/0/text").asString()).isEqualTo("From my desk");
        var id = TestServer.superuser("chathub")
                .sql("select name || ' ' || email from customers where organization_id = ?")
                .param(shop.organization().value())
                .query(String.class)
                .single();
        assertThat(id).isEqualTo("Ani ani@example.com");
    }

    @Test
    void a_wrong_signature_is_told_and_the_visitor_stays_anonymous() {
        connect().hello("token", shop.token(), "user", user("4711", secret()));
        for (var secret : List.of("wrong", shops.open().token())) {
            var socket = connect();
            var welcome = socket.hello("token", shop.token(), "user", user("4711", secret));
            assertThat(welcome.path("conversation").isNull()).isTrue();
            var error = socket.await("error");
            assertThat(error.path("code").asString()).isEqualTo("bad_signature");
            assertThat(error.path("fatal").asBoolean()).isFalse();
            socket.send("post", "id", Shops.name(), "text", "Anonymous").await("accepted");
        }
        var unsigned = connect();
        unsigned.hello("token", shop.token(), "user", Map.of("id", "4711"));
        assertThat(unsigned.await("error").path("code").asString()).isEqualTo("bad_signature");
    }

    @Test
    void the_next_user_of_a_browser_does_not_see_what_the_first_one_wrote() {
        var first = connect();
        var visitor = first.hello("token", shop.token(), "user", user("ani", secret()))
                .path("visitor")
                .asString();
        first.send("post", "id", Shops.name(), "text", "Private matter").await("accepted");
        var second = connect().hello("token", shop.token(), "visitor", visitor, "user", user("budi", secret()));
        assertThat(second.path("conversation").isNull()).isTrue();
        assertThat(second.path("messages").isEmpty()).isTrue();
    }

    @Test
    void what_an_anonymous_visitor_wrote_is_the_users_after_signing_in() {
        var first = connect();
        var visitor = first.hello("token", shop.token()).path("visitor").asString();
        first.send("post", "id", Shops.name(), "text", "Before signing in").await("accepted");
        connect().hello("token", shop.token(), "visitor", visitor, "user", user("ani", secret()));
        var elsewhere = connect().hello("token", shop.token(), "user", user("ani", secret()));
        assertThat(elsewhere.at("/messages/0/text").asString()).isEqualTo("Before signing in");
    }

    @Test
    void a_suspended_shops_chat_is_not_available() {
        TestServer.superuser("chathub")
                .sql("update organizations set status = 'SUSPENDED' where id = ?")
                .param(shop.organization().value())
                .update();
        var error = connect().send("hello", "token", shop.token()).await("error");
        assertThat(error.path("code").asString()).isEqualTo("bad_token");
    }

    private static Map<String, String> user(String id, String secret) {
        return Map.of(
                "id", id, "name", "Ani", "email", "ani@example.com", "signature", SiteUsers.signature(id, secret));
    }

    private String secret() {
        return shop.inside(() -> inboxes.identitySecret(shop.owner(), shop.inbox().id()));
    }

    private long count(String table) {
        return TestServer.superuser("chathub")
                .sql("select count(*) from " + table + " where organization_id = ?")
                .param(shop.organization().value())
                .query(Long.class)
                .single();
    }

    private static long sessions() {
        return TestServer.superuser("chathub")
                .sql("select count(*) from spring_session")
                .query(Long.class)
                .single();
    }

    private ChatSocket connect() {
        return connect(Map.of());
    }

    private ChatSocket connect(Map<String, String> headers) {
        return sockets.keep(ChatSocket.widget(port, headers));
    }
}
