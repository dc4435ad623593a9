package io.chathub.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.WebSocketRoute;
import com.microsoft.playwright.options.FilePayload;
import io.chathub.testing.ChatHubTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** The conversation itself: nothing is lost, and both sides see how far it has come. */
@ChatHubTest
class WidgetBrowserTests extends ShopVisit {

    @Test
    void a_visitor_and_an_agent_talk_and_see_that_they_are_read() {
        var chat = open(shop());
        say(chat, "Where is my parcel?\nhttps://track.example/42");
        assertThat(chat.locator(".mine a")).hasAttribute("href", "https://track.example/42");

        desk.answer("It left <b>today</b>.");
        assertThat(chat.locator(".theirs .bubble").last()).hasText("It left <b>today</b>.");
        desk.read();
        assertThat(state(chat, "Seen")).isVisible();
        await().untilAsserted(() -> assertThat(desk.conversation().progress().customerRead())
                .isEqualTo(desk.conversation().progress().last()));
    }

    @Test
    void what_is_said_behind_a_closed_chat_is_counted_and_marked() {
        var page = shop();
        var chat = open(page);
        say(chat, "Hello");
        page.keyboard().press("Escape");
        assertThat(page.locator(".launcher")).isFocused();

        desk.answer("One");
        desk.answer("Two");
        assertThat(page.locator(".badge")).hasText("2");
        assertThat(page.locator(".launcher")).hasAttribute("aria-label", "Open chat, unread messages: 2");
        page.locator(".launcher").click();
        assertThat(chat.locator(".new")).isVisible();
        assertThat(page.locator(".badge")).isHidden();
        assertThat(page.evaluate("heard.join()").toString())
                .startsWith("ready,open")
                .contains("unread");
    }

    @Test
    void a_lost_connection_loses_nothing_in_either_direction() {
        var sockets = new ArrayList<WebSocketRoute>();
        visitor.routeWebSocket(address -> true, socket -> {
            sockets.add(socket);
            socket.connectToServer();
        });
        var chat = open(shop());
        say(chat, "Before");

        sockets.getLast().close();
        desk.answer("Said meanwhile");
        write(chat, "Written meanwhile");
        assertThat(chat.locator(".theirs .bubble", new FrameLocator.LocatorOptions().setHasText("Said meanwhile")))
                .hasCount(1);
        assertThat(state(chat, "Sending")).hasCount(0);
        assertThat(chat.locator(".mine .bubble")).hasText(new String[] {"Before", "Written meanwhile"});
        assertThat(sockets.size()).isGreaterThan(1);
    }

    @Test
    void the_conversation_goes_on_after_a_reload() {
        var page = shop();
        say(open(page), "Keep this");
        page.reload();
        assertThat(page.frameLocator("iframe").locator(".mine .bubble")).hasText("Keep this");
        desk.answer("Here you are");
        assertThat(page.frameLocator("iframe").locator(".theirs .bubble").last())
                .hasText("Here you are");
    }

    @Test
    void a_file_is_uploaded_and_one_of_a_forbidden_type_is_not() {
        var chat = open(shop());
        assertThat(chat.locator(".attach")).isEnabled();
        chat.locator("input[type=file]")
                .setInputFiles(new FilePayload("run.exe", "application/x-msdownload", new byte[9]));
        assertThat(chat.locator(".problem")).containsText("run.exe");
        var text = "warranty".getBytes(StandardCharsets.UTF_8);
        chat.locator("input[type=file]").setInputFiles(new FilePayload("note.txt", "text/plain", text));
        assertThat(chat.locator(".send")).isEnabled();
        chat.locator(".send").click();
        var file = chat.locator(".mine a.file");
        assertThat(file).containsText("note.txt");
        var address = "http://127.0.0.1:" + port + file.getAttribute("href").replaceFirst("^https?://[^/]+", "");
        assertThat(visitor.request().get(address).text()).isEqualTo("warranty");
    }
}
