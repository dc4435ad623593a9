package io.chathub.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.chathub.testing.ChatHubTest;
import io.chathub.testing.TestBrowser;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the shared scripts do, tried on the error page with some markup put into it. */
@ChatHubTest
class PageScriptsTests {
    private static TestBrowser browser;

    @LocalServerPort
    private int port;

    private BrowserContext person;
    private Page page;
    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void open() {
        browser = new TestBrowser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @BeforeEach
    void visit() {
        person = browser.person("en-GB", TestBrowser.DESK);
        page = person.newPage();
        page.navigate("http://127.0.0.1:" + port + "/no-such-page");
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
    }

    @AfterEach
    void leave() {
        person.close();
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_question_is_asked_before_a_form_is_sent() {
        put(
                "<form action='/login' method='get'><button name='done' value='1' data-confirm='Delete it?'>Delete</button></form>");
        button("Delete").click();
        var dialog = page.locator("dialog#confirm");
        assertThat(dialog).containsText("Delete it?");
        dialog.getByText("Cancel").click();
        assertThat(page.url()).doesNotContain("done");
        button("Delete").click();
        page.waitForResponse(
                answer -> answer.url().contains("done=1"),
                () -> dialog.locator("[data-confirm-yes]").click());
    }

    @Test
    void copying_puts_the_text_on_the_clipboard_and_says_so() {
        person.grantPermissions(List.of("clipboard-read", "clipboard-write"));
        put("<button data-copy='chk_123'>Copy key</button>");
        button("Copy key").click();
        assertThat(page.locator(".toast")).containsText("Copied");
        assertThat(page.evaluate("navigator.clipboard.readText()")).isEqualTo("chk_123");
    }

    @Test
    void the_theme_changes_at_once_and_stays() {
        put("<button data-theme-choice='dark'>Dark</button>");
        button("Dark").click();
        assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(14, 18, 16)");
        page.reload();
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
    }

    @Test
    void times_are_told_in_the_readers_words() {
        put("<time data-time='ago' datetime='" + Instant.now().minusSeconds(301) + "'></time>");
        page.evaluate("document.dispatchEvent(new CustomEvent('htmx:load', {detail: {elt: document.body}}))");
        assertThat(page.locator("time")).containsText("5 min");
    }

    @Test
    void the_help_lists_the_keys_of_the_page_and_keys_press_buttons() {
        put(
                "<button data-key='g i' data-key-label='Go to the inbox' id='go'>Inbox</button><input data-key='/' aria-label='Search'>");
        page.evaluate("document.getElementById('go').addEventListener('click', e => e.target.textContent = 'pressed')");
        page.keyboard().press("?");
        var help = page.locator("dialog#keys");
        assertThat(help).containsText("Go to the inbox");
        assertThat(help).containsText("Search");
        page.keyboard().press("Escape");
        page.keyboard().type("gi");
        assertThat(page.locator("#go")).hasText("pressed");
        page.keyboard().press("/");
        page.keyboard().type("gi?");
        assertThat(page.locator("input")).hasValue("gi?");
        assertThat(help).isHidden();
    }

    @Test
    void a_menu_closes_by_escape_and_by_a_click_elsewhere() {
        put(
                "<details class='menu' data-menu><summary>More</summary><div class='menu-list'><button class='menu-item'>One</button></div></details>");
        page.getByText("More").click();
        page.keyboard().press("ArrowDown");
        assertThat(button("One")).isFocused();
        page.keyboard().press("Escape");
        assertThat(button("One")).isHidden();
        page.getByText("More").click();
        page.locator("h1").click();
        assertThat(button("One")).isHidden();
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void the_error_page_is_accessible(String theme) {
        page.evaluate("theme => document.documentElement.dataset.theme = theme", theme);
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        complaints.clear(); // axe reads the style sheet with its own script
    }

    private void put(String html) {
        page.evaluate("html => document.querySelector('main').insertAdjacentHTML('beforeend', html)", html);
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
