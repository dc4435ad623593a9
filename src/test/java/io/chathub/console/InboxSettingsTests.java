package io.chathub.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.chathub.bot.Personas;
import io.chathub.conversations.Inbox;
import io.chathub.conversations.Inboxes;
import io.chathub.organizations.Role;
import io.chathub.testing.ChatHubTest;
import io.chathub.testing.TestBrowser;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

@ChatHubTest
class InboxSettingsTests {
    private static final String LIST = "/app/settings/inboxes";

    @LocalServerPort
    private int port;

    @Autowired
    private AutowireCapableBeanFactory factory;

    @Autowired
    private Inboxes inboxes;

    @Autowired
    private Personas personas;

    private Shop.Beans beans;
    private Shop shop;

    @BeforeEach
    void begin() {
        beans = factory.createBean(Shop.Beans.class);
        shop = beans.shop();
    }

    @Test
    void an_inbox_is_renamed_and_given_a_bot() {
        var bot = shop.inside(() -> personas.create(shop.owner, "Sari", Locale.ENGLISH));
        var browser = beans.tenants.signIn(shop.owner);
        var answer = browser.post(
                path(""),
                Map.of(
                        "name",
                        " Shop chat ",
                        "language",
                        "id",
                        "reopen",
                        "30",
                        "bot",
                        bot.id().toString()));
        assertThat(answer.statusCode()).isEqualTo(302);
        var changed = inbox();
        assertThat(changed.name()).isEqualTo("Shop chat");
        assertThat(changed.locale().getLanguage()).isEqualTo("id");
        assertThat(changed.reopenDays()).isEqualTo(30);
        assertThat(changed.bot()).isEqualTo(bot.id());
    }

    @Test
    void the_widget_is_changed_and_nothing_else() {
        var browser = beans.tenants.signIn(shop.owner);
        var answer = browser.post(
                path("/widget"),
                Map.of(
                        "color", "#AA3300",
                        "side", "left",
                        "greeting", "Hello",
                        "away", "Back at nine",
                        "starters", "Where is my parcel?\r\n\r\nCan I return it?\r\n",
                        "domains", "https://Shop.example/path\r\n*.example.org"));
        assertThat(answer.statusCode()).isEqualTo(302);
        var changed = inbox();
        assertThat(changed.look())
                .isEqualTo(new Inbox.Look(
                        "#aa3300",
                        "left",
                        "Hello",
                        "Back at nine",
                        List.of("Where is my parcel?", "Can I return it?")));
        assertThat(changed.allowedDomains()).containsExactly("shop.example", "example.org");
        assertThat(changed.name()).isEqualTo(shop.inbox.name());
        assertThat(browser.get(path("/widget")).body()).contains("data-token=&#34;" + shop.inbox.widgetToken());
    }

    @ParameterizedTest
    @CsvSource({
        "'', en, 7, Give the inbox a name",
        "Shop, en, 400, Choose 0 to 365 days",
        "Shop, en, soon, Choose 0 to 365 days"
    })
    void what_is_wrong_is_said_beside_the_field(String name, String language, String reopen, String sentence) {
        var browser = beans.tenants.signIn(shop.owner);
        var answer = browser.post(path(""), Map.of("name", name, "language", language, "reopen", reopen));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(sentence).contains("aria-invalid=\"true\"");
        assertThat(inbox().name()).isEqualTo(shop.inbox.name());
    }

    @Test
    void a_form_with_nothing_in_it_is_refused() {
        var browser = beans.tenants.signIn(shop.owner);
        assertThat(browser.post(path("/widget"), Map.of()).statusCode()).isEqualTo(422);
        assertThat(browser.post(path(""), Map.of()).statusCode()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/widget", "/secret"})
    void who_may_not_manage_inboxes_sees_none_of_it(String page) {
        var agent = beans.tenants.signIn(shop.agent(Role.AGENT));
        assertThat(agent.get(path(page)).statusCode()).isEqualTo(403);
        assertThat(agent.post(path(""), Map.of("name", "Mine", "language", "en", "reopen", "1"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(agent.get("/app").body()).doesNotContain(LIST);
    }

    @Test
    void an_inbox_of_another_organization_is_not_found() {
        var other = beans.tenants.signIn(beans.shop().owner);
        assertThat(other.get(path("")).statusCode()).isEqualTo(404);
        assertThat(other.get(path("/secret")).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"en-GB, light", "zh-CN, dark", "id-ID, light"})
    void a_further_inbox_is_set_up_in_the_browser(String language, String theme) {
        try (var browser = new TestBrowser()) {
            var session = beans.tenants.signIn(shop.owner).sessionCookie();
            var desk = new Desk(browser.person(language, TestBrowser.DESK), port, session).go("/app/settings");
            desk.theme(theme);
            assertThat(desk.barriers()).isEmpty();
            desk.shot("inboxes-" + language);
            desk.find("#field-name").fill("Second shop");
            desk.find("form[action$='/inboxes'] [type=submit]").click();
            assertThat(desk.find(".code-block")).containsText("data-token=\"chw_");
            desk.theme(theme);
            desk.find("#field-greeting").fill("Hello, traveller!");
            desk.find("#field-starters").fill("Where is my order?\nDo you ship abroad?");
            desk.find("#field-color")
                    .evaluate(
                            "field => { field.value = '#ffcc00'; field.dispatchEvent(new Event('input', {bubbles: true})); }");
            assertThat(desk.find("[data-preview-greeting]")).hasText("Hello, traveller!");
            assertThat(desk.find("[data-preview-starters] .starter")).hasCount(2);
            assertThat(desk.find(".widget-preview-launcher")).hasCSS("background-color", "rgb(255, 204, 0)");
            desk.find("#secret button").click();
            assertThat(desk.find("#secret-value input")).hasValue(java.util.regex.Pattern.compile("chi_.+"));
            assertThat(desk.barriers()).isEmpty();
            desk.shot("widget-" + language);
            desk.find("[data-widget-form] [type=submit]").click();
            assertThat(desk.find(".toast")).isVisible();
            desk.page.setViewportSize(TestBrowser.PHONE[0], TestBrowser.PHONE[1]);
            assertThat(desk.barriers()).isEmpty();
            desk.shot("widget-phone-" + language);
            assertThat(desk.complaints).isEmpty();
        }
        assertThat(shop.inside(() -> inboxes.all(shop.organization())))
                .extracting(Inbox::name)
                .contains("Second shop");
    }

    private Inbox inbox() {
        return shop.inside(() -> inboxes.get(shop.organization(), shop.inbox.id()));
    }

    private String path(String rest) {
        return LIST + "/" + shop.inbox.id() + rest;
    }
}
