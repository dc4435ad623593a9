package io.chathub.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketRoute;
import com.microsoft.playwright.options.FilePayload;
import io.chathub.conversations.Conversation;
import io.chathub.conversations.ConversationList;
import io.chathub.conversations.ConversationList.Filter;
import io.chathub.conversations.Inbox;
import io.chathub.conversations.Inboxes;
import io.chathub.conversations.MarkRead;
import io.chathub.conversations.PostReply;
import io.chathub.organizations.Actor.AgentActor;
import io.chathub.shared.Tenant;
import io.chathub.testing.ChatHubTest;
import io.chathub.testing.Tenants;
import io.chathub.testing.TestBrowser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A visitor at a browser, on a website of its own, and an agent behind the use cases. */
@ChatHubTest
class WidgetBrowserTests {
    private static TestBrowser browser;

    @Autowired
    Tenants tenants;

    @Autowired
    Inboxes inboxes;

    @Autowired
    ConversationList conversations;

    @Autowired
    PostReply reply;

    @Autowired
    MarkRead markRead;

    @LocalServerPort
    int port;

    private AgentActor agent;
    private ShopSite site;
    private BrowserContext visitor;

    @BeforeAll
    static void launch() {
        browser = new TestBrowser();
    }

    @AfterAll
    static void quit() {
        browser.close();
    }

    @BeforeEach
    void openShop() {
        agent = tenants.organization();
        site = new ShopSite(port, inbox("localhost").widgetToken());
        visitor = browser.person("en-GB", TestBrowser.DESK);
    }

    @AfterEach
    void closeShop() {
        visitor.close();
        site.close();
    }

    @Test
    void a_visitor_and_an_agent_talk_and_see_that_they_are_read() {
        var chat = open(shop());
        write(chat, "Where is my parcel?\nhttps://track.example/42");
        assertThat(chat.getByText("Sent", new FrameLocator.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(chat.locator(".mine a")).hasAttribute("href", "https://track.example/42");

        answer("It left <b>today</b>.");
        assertThat(chat.locator(".theirs .bubble").last()).hasText("It left <b>today</b>.");
        Tenant.run(
                agent.organization(),
                () -> markRead.byAgent(agent, conversation().id(), Long.MAX_VALUE));
        assertThat(chat.getByText("Seen", new FrameLocator.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(conversation().progress().customerRead())
                .isEqualTo(conversation().progress().last());
    }

    @Test
    void what_is_said_behind_a_closed_chat_is_counted_and_marked() {
        var page = shop();
        var chat = open(page);
        write(chat, "Hello");
        assertThat(chat.getByText("Sent", new FrameLocator.GetByTextOptions().setExact(true)))
                .isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator(".launcher")).isFocused();

        answer("One");
        answer("Two");
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
        write(chat, "Before");
        assertThat(chat.getByText("Sent", new FrameLocator.GetByTextOptions().setExact(true)))
                .isVisible();

        sockets.getLast().close();
        answer("Said meanwhile");
        write(chat, "Written meanwhile");
        assertThat(chat.locator(".theirs .bubble", new FrameLocator.LocatorOptions().setHasText("Said meanwhile")))
                .hasCount(1);
        assertThat(chat.getByText("Sending")).hasCount(0);
        assertThat(chat.locator(".mine .bubble")).hasText(new String[] {"Before", "Written meanwhile"});
        assertThat(sockets.size()).isGreaterThan(1);
    }

    @Test
    void the_conversation_goes_on_after_a_reload() {
        var page = shop();
        write(open(page), "Keep this");
        assertThat(page.frameLocator("iframe").getByText("Sent", new FrameLocator.GetByTextOptions().setExact(true)))
                .isVisible();
        page.reload();
        assertThat(page.frameLocator("iframe").locator(".mine .bubble")).hasText("Keep this");
        answer("Here you are");
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

    @Test
    void a_foreign_website_gets_no_button_but_a_reason() {
        var warnings = new ArrayList<String>();
        try (var foreign = new ShopSite(port, inbox("shop.example").widgetToken())) {
            var page = visitor.newPage();
            page.onConsoleMessage(message -> warnings.add(message.text()));
            page.waitForConsoleMessage(
                    new Page.WaitForConsoleMessageOptions()
                            .setPredicate(message -> message.text().startsWith("ChatHub:")),
                    () -> page.navigate(foreign.address()));
            assertThat(page.locator("#chathub-widget")).hasCount(0);
            assertThat(warnings).anyMatch(warning -> warning.contains("the widget is not shown"));
        }
    }

    @Test
    void the_chat_is_accessible_and_fills_a_phone() {
        visitor.close();
        visitor = browser.person("en-GB", TestBrowser.PHONE);
        var page = shop();
        var chat = open(page);
        write(chat, "Hello");
        assertThat(chat.getByText("Sent", new FrameLocator.GetByTextOptions().setExact(true)))
                .isVisible();
        answer("Good day");
        assertThat(chat.locator(".theirs .bubble").last()).hasText("Good day");
        var panel = page.locator(".panel").boundingBox();
        assertThat(List.of(panel.x, panel.y, panel.width, panel.height)).containsExactly(0.0, 0.0, 390.0, 844.0);
        assertThat(new AxeBuilder(page)
                        .include(List.of("#chathub-widget"))
                        .analyze()
                        .getViolations())
                .isEmpty();
    }

    private Inbox inbox(String domain) {
        return Tenant.call(agent.organization(), () -> {
            var inbox = inboxes.create(agent, "Shop", Locale.ENGLISH);
            var look = new Inbox.Look("#ffd60a", "right", "Hello!", "", List.of("How long?"));
            return inboxes.change(
                    agent, inbox.id(), new Inboxes.Settings("Shop", Locale.ENGLISH, List.of(domain), look, null, 7));
        });
    }

    private Page shop() {
        var page = visitor.newPage();
        page.setDefaultTimeout(10_000);
        page.onConsoleMessage(m -> System.out.println("CONSOLE " + m.text()));
        page.navigate(site.address());
        return page;
    }

    private static FrameLocator open(Page page) {
        page.locator(".launcher").click();
        var chat = page.frameLocator("iframe");
        assertThat(chat.locator(".greeting")).isVisible();
        return chat;
    }

    private static void write(FrameLocator chat, String text) {
        chat.locator("textarea").fill(text);
        chat.locator("textarea").press("Enter");
    }

    private Conversation conversation() {
        return Tenant.call(
                agent.organization(),
                () -> conversations
                        .page(agent, Filter.OPEN, null, 1)
                        .items()
                        .getFirst()
                        .conversation());
    }

    private void answer(String text) {
        var message = new PostReply.Reply("t-" + UUID.randomUUID(), text, false, List.of());
        Tenant.run(agent.organization(), () -> reply.post(agent, conversation().id(), message));
    }
}
