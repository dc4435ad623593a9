package io.chathub.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.chathub.organizations.Actor.AgentActor;
import io.chathub.testing.ChatHubTest;
import io.chathub.testing.TestBrowser;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Agents at the inbox, in real browsers. */
@ChatHubTest
class InboxBrowserTests {
    private static TestBrowser browser;

    @LocalServerPort
    private int port;

    @Autowired
    private AutowireCapableBeanFactory factory;

    private Shop.Beans beans;
    private Shop shop;
    private final List<Desk> desks = new ArrayList<>();

    @BeforeAll
    static void open() {
        browser = new TestBrowser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @BeforeEach
    void begin() {
        beans = factory.createBean(Shop.Beans.class);
        shop = beans.shop();
    }

    @AfterEach
    void leave() {
        desks.forEach(Desk::close);
        assertThat(desks).allSatisfy(desk -> assertThat(desk.complaints).isEmpty());
    }

    @Test
    void a_message_appears_by_itself_and_is_answered() {
        var desk = sit(shop.owner, "en-GB", TestBrowser.DESK).go("/app");
        assertThat(desk.find("[data-empty]")).containsText("No open conversations");

        var ani = shop.customer("Ani Lestari", "ani@example.com", "id");
        shop.says(ani, "Kapan paket saya tiba?");
        assertThat(desk.find(".conversation-row")).hasCount(1);
        assertThat(desk.find(".conversation-row")).containsText("Kapan paket saya tiba?");
        desk.find(".conversation-row").click();
        assertThat(desk.find(".bubble")).containsText("Kapan paket saya tiba?");

        shop.says(ani, "Pesanan 20418, https://shop.example/orders/20418.");
        assertThat(desk.find(".bubble")).hasCount(2);
        assertThat(desk.find(".bubble a")).hasAttribute("href", "https://shop.example/orders/20418");

        desk.write("Besok pagi!");
        assertThat(desk.find(".message.agent:not(.pending) .bubble")).hasText("Besok pagi!");
        assertThat(desk.find(".message.pending")).hasCount(0);
        desk.shot("desk");
    }

    private Desk sit(AgentActor agent, String language, int... size) {
        var session = beans.tenants.signIn(agent).sessionCookie();
        var desk = new Desk(browser.person(language, size), port, session);
        desks.add(desk);
        return desk;
    }
}
