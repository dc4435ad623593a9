package io.chathub.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import io.chathub.testing.ChatHubTest;
import io.chathub.testing.TestBrowser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The widget as a part of somebody else's website. */
@ChatHubTest
class WidgetEmbeddingTests extends ShopVisit {

    @Test
    void a_user_the_site_vouches_for_is_known_by_name() {
        var page = shop();
        var chat = open(page);
        var signature = SiteUsers.signature("4711", desk.identitySecret());
        var user = Map.of("id", "4711", "name", "Ani", "signature", signature);
        page.evaluate("user => chathub.setUser(user)", user);
        say(chat, "It is me");
        assertThat(desk.customer().name()).isEqualTo("Ani");

        page.evaluate("chathub.setUser(null)");
        assertThat(chat.locator(".mine")).hasCount(0);
        say(chat, "Somebody else");
        assertThat(desk.customer().name()).isNotEqualTo("Ani");
    }

    @Test
    void a_foreign_website_gets_no_button_but_a_reason() {
        var warnings = new ArrayList<String>();
        try (var foreign = new ShopSite(port, desk.widgetToken("shop.example"))) {
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
        say(chat, "Hello");
        desk.answer("Good day");
        assertThat(chat.locator(".theirs .bubble").last()).hasText("Good day");
        var panel = page.locator(".panel").boundingBox();
        assertThat(List.of(panel.x, panel.y, panel.width, panel.height)).containsExactly(0.0, 0.0, 390.0, 844.0);
        assertThat(new AxeBuilder(page)
                        .include(List.of("#chathub-widget"))
                        .analyze()
                        .getViolations())
                .isEmpty();
    }
}
