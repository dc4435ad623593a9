package io.chathub.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.chathub.conversations.ConversationList;
import io.chathub.conversations.Inboxes;
import io.chathub.conversations.MarkRead;
import io.chathub.conversations.PostReply;
import io.chathub.testing.Tenants;
import io.chathub.testing.TestBrowser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A visitor at a browser, on a website of its own, and an agent behind the use cases. */
abstract class ShopVisit {
    static TestBrowser browser;

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

    ShopDesk desk;
    ShopSite site;
    BrowserContext visitor;

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
        desk = new ShopDesk(tenants.organization(), inboxes, conversations, reply, markRead);
        site = new ShopSite(port, desk.widgetToken("localhost"));
        visitor = browser.person("en-GB", TestBrowser.DESK);
    }

    @AfterEach
    void closeShop() {
        visitor.close();
        site.close();
    }

    Page shop() {
        var page = visitor.newPage();
        page.navigate(site.address());
        return page;
    }

    static FrameLocator open(Page page) {
        page.locator(".launcher").click();
        var chat = page.frameLocator("iframe");
        assertThat(chat.locator(".greeting")).isVisible();
        return chat;
    }

    /** Writes, and waits until it is stored. */
    static void say(FrameLocator chat, String text) {
        write(chat, text);
        assertThat(state(chat, "Sent")).isVisible();
    }

    static void write(FrameLocator chat, String text) {
        chat.locator("textarea").fill(text);
        chat.locator("textarea").press("Enter");
    }

    static Locator state(FrameLocator chat, String text) {
        return chat.locator(".state").getByText(text, new Locator.GetByTextOptions().setExact(true));
    }
}
