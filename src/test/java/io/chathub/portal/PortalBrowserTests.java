package io.chathub.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.chathub.identity.User;
import io.chathub.organizations.Actor.AgentActor;
import io.chathub.organizations.Role;
import io.chathub.testing.ChatHubTest;
import io.chathub.testing.Mails;
import io.chathub.testing.Tenants;
import io.chathub.testing.TestBrowser;
import io.chathub.testing.WebUser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Looks at every page of portal, members, keys and platform with a real browser, for axe and for no errors. */
@ChatHubTest
class PortalBrowserTests {
    private static TestBrowser browser;

    @Autowired
    private Tenants tenants;

    @Autowired
    private Mails mails;

    @LocalServerPort
    private int port;

    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void start() {
        browser = new TestBrowser();
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN", "id"})
    void pages_before_the_sign_in_are_open_to_all_people(String language) {
        try (var person = browser.person(language, TestBrowser.PHONE)) {
            for (var path : List.of("/", "/login", "/register", "/forgot-password", "/confirm?token=x")) {
                look(person, path, language);
            }
        }
    }

    @Test
    void pages_of_an_organization_are_open_to_all_people() {
        var owner = tenants.organization();
        furnish(owner);
        for (var size : List.of(TestBrowser.DESK, TestBrowser.PHONE)) {
            try (var person = signedIn(tenants.signIn(owner), size)) {
                for (var path : List.of(
                        "/my",
                        "/my/profile",
                        "/my/password",
                        "/my/sessions",
                        "/app/settings/members",
                        "/app/settings/members/" + owner.agent(),
                        "/app/settings/api-keys",
                        "/app/settings/organization")) {
                    look(person, path, "owner" + size[0]);
                }
            }
        }
    }

    @Test
    void pages_of_the_operator_are_open_to_all_people() {
        furnish(tenants.organization());
        User operator = tenants.operator();
        for (var size : List.of(TestBrowser.DESK, TestBrowser.PHONE)) {
            try (var person = signedIn(tenants.signIn(operator), size)) {
                for (var path : List.of("/platform", "/platform/mails", "/platform/record")) {
                    look(person, path, "operator" + size[0]);
                }
            }
        }
        try (var person = signedIn(tenants.signIn(operator), TestBrowser.DESK)) {
            var page = person.newPage();
            page.navigate(base() + "/platform/mails");
            page.locator("tbody a").first().click();
            assertThat(page.frameLocator("iframe").locator("a").first().innerText())
                    .isNotBlank();
            shoot(page, "mail");
            // No script runs in there, not even axe's.
            page.evaluate("document.querySelector('iframe').remove()");
            check(page, "mail-page");
        }
    }

    /** An invitation waiting, a key, a second agent: no page is empty. */
    private void furnish(AgentActor owner) {
        tenants.agent(owner, Role.AGENT);
        tenants.apiKey(owner);
        var invited = "invited-" + System.nanoTime() + "@example.com";
        tenants.signIn(owner).post("/app/settings/members/invitations", Map.of("email", invited, "role", "AGENT"));
        assertThat(mails.subjects(invited)).hasSize(1);
    }

    private BrowserContext signedIn(WebUser user, int[] size) {
        var person = browser.person("en", size);
        person.addCookies(List.of(new Cookie("chathub_session", user.sessionCookie())
                .setDomain("127.0.0.1")
                .setPath("/")));
        return person;
    }

    private void look(BrowserContext person, String path, String who) {
        var page = person.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("422")) {
                complaints.add(path + ": " + message.text());
            }
        });
        page.navigate(base() + path);
        check(page, who + path.replaceAll("\\W+|[0-9a-f]{8}-[0-9a-f-]+", "-"));
        page.close();
    }

    private void check(Page page, String name) {
        shoot(page, name);
        var found = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(rule ->
                                rule.getId() + " " + rule.getNodes().getFirst().getHtml())
                        .toList();
        assertThat(found).as(name).isEmpty();
        var wider = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
        assertThat(wider).as("%s is wider than the screen", name).isEqualTo(false);
        assertThat(complaints).isEmpty();
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/screenshots/portal-" + name + ".png"))
                .setFullPage(true));
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }
}
