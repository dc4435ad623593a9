package io.chathub.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import io.chathub.organizations.Actor.AgentActor;
import io.chathub.testing.TestBrowser;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the tests of agents in real browsers share. */
@ChatHubTest
abstract class InboxBrowsers {
    private static TestBrowser browser;

    @LocalServerPort
    private int port;

    @Autowired
    private AutowireCapableBeanFactory factory;

    Shop.Beans beans;
    Shop shop;
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

    static LocatorAssertions.HasCountOptions patiently() {
        return new LocatorAssertions.HasCountOptions().setTimeout(20_000);
    }

    Desk sit(AgentActor agent, String language, int... size) {
        var session = beans.tenants.signIn(agent).sessionCookie();
        var desk = new Desk(browser.person(language, size), port, session);
        desks.add(desk);
        return desk;
    }
}
