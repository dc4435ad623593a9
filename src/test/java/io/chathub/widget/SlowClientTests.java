package io.chathub.widget;

import static org.assertj.core.api.Assertions.assertThat;

import io.chathub.conversations.ConversationId;
import io.chathub.testing.ChatHubTest;
import io.chathub.testing.ChatSocket;
import io.chathub.testing.Shops;
import io.chathub.testing.Sockets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A client that takes nothing from the network. */
@ChatHubTest
class SlowClientTests {
    @LocalServerPort
    private int port;

    @Autowired
    private Shops shops;

    private final Sockets sockets = new Sockets();

    @AfterEach
    void close() {
        sockets.close();
    }

    @Test
    void it_is_closed_delays_nobody_and_resumes() {
        var shop = shops.open();
        var quick = connect();
        var visitor = quick.hello("token", shop.token()).path("visitor").asString();
        var conversation = ConversationId.of(quick.send("post", "id", Shops.name(), "text", "Hello")
                .await("accepted")
                .path("conversation")
                .asString());
        var slow = connect();
        slow.hello("token", shop.token(), "visitor", visitor);
        slow.stopReading();
        var text = "x".repeat(10_000);
        var longest = 0L;
        for (var n = 0; n < 1_000; n++) {
            var name = "Reply %04d ".formatted(n);
            var start = System.nanoTime();
            shop.replies(shop.owner(), conversation, name + text.substring(name.length()));
            quick.await(frame -> frame.at("/message/text").asString("").startsWith(name), name);
            longest = Math.max(longest, System.nanoTime() - start);
        }
        assertThat(Duration.ofNanos(longest)).isLessThan(Duration.ofSeconds(3));
        slow.readOn();
        assertThat(slow.closeCode()).isEqualTo(4408);
        assertThat(slow.received("message").size()).isLessThan(1_000);
        var again = connect();
        var last = shop.conversation(conversation).progress().last();
        var welcome = again.hello(
                "token",
                shop.token(),
                "visitor",
                visitor,
                "resume",
                Map.of("conversation", conversation.toString(), "after", last - 150));
        assertThat(welcome.path("messages").size()).isEqualTo(150);
    }

    private ChatSocket connect() {
        return sockets.keep(ChatSocket.widget(port));
    }
}
