package io.chathub.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import io.chathub.organizations.RemoveAgent;
import io.chathub.organizations.Role;
import io.chathub.testing.TestBrowser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an agent can rely on when the connection, the access or a message fails. */
class InboxReliabilityTests extends InboxBrowsers {
    @Autowired
    private RemoveAgent removeAgent;

    @Test
    void a_cut_connection_loses_nothing_and_doubles_nothing() {
        var ani = shop.customer("Ani Lestari", null, "id");
        var conversation = shop.says(ani, "one").conversation();
        var desk = sit(shop.owner, "en-GB", TestBrowser.DESK).withLooseCable();
        desk.go("/app/conversations/" + conversation);
        shop.says(ani, "two");
        assertThat(desk.find(".bubble")).hasCount(2);

        desk.unplug();
        for (var n = 3; n <= 20; n++) {
            shop.says(ani, "message " + n);
        }
        shop.says(shop.customer("Somebody New", null, "en"), "Hello");
        desk.write("written while offline");
        assertThat(desk.find(".message.pending")).hasCount(1);
        assertThat(desk.find("[data-lost]")).isVisible();
        desk.shot("lost");
        desk.plug();
        assertThat(desk.find(".message.pending")).hasCount(0, patiently());
        assertThat(desk.find(".bubble")).hasCount(21);
        assertThat(desk.find(".bubble").last()).hasText("written while offline");
        assertThat(desk.find(".conversation-row")).hasCount(2);
        assertThat(desk.find("[data-connection]")).isHidden();
        assertThat(shop.conversation(conversation).progress().last()).isEqualTo(22);
    }

    @Test
    void a_reload_sends_what_was_still_waiting() {
        var conversation = shop.says(shop.visitor(), "Hello").conversation();
        var desk = sit(shop.owner, "en-GB", TestBrowser.DESK).withLooseCable();
        desk.go("/app/conversations/" + conversation);
        desk.unplug();
        desk.write("do not lose me");
        desk.find("[data-composer-text]").fill("half a thought");
        desk.page.reload();
        assertThat(desk.find(".message.pending .bubble")).hasText("do not lose me");
        assertThat(desk.find("[data-composer-text]")).hasValue("half a thought");
        desk.plug();
        assertThat(desk.find(".message.agent:not(.pending)")).hasCount(1, patiently());
        assertThat(desk.find(".message.pending")).hasCount(0);
    }

    @Test
    void an_agent_who_is_removed_while_typing_is_told_and_keeps_the_words() {
        var agent = shop.agent(Role.AGENT);
        var conversation = shop.says(shop.visitor(), "Hello").conversation();
        var desk = sit(agent, "en-GB", TestBrowser.DESK).go("/app/conversations/" + conversation);
        desk.find("[data-composer-text]").fill("Dear customer, ");
        shop.inside(() -> {
            removeAgent.remove(shop.owner, agent.agent());
            return true;
        });
        assertThat(desk.find("[data-removed]")).isVisible();
        desk.shot("removed");
        assertThat(desk.find("[data-composer-text]")).hasValue("Dear customer, ");
        assertThat(desk.find("[data-composer] [type=submit]")).isDisabled();
        desk.complaints.clear(); // what was being loaded meanwhile is a 403
    }

    @Test
    void a_refused_message_says_why_and_can_be_tried_again() {
        var conversation = shop.says(shop.visitor(), "Hello").conversation();
        var desk = sit(shop.owner, "en-GB", TestBrowser.DESK).go("/app/conversations/" + conversation);
        desk.find("[data-composer-text]").fill("x".repeat(10_001));
        desk.page.keyboard().press("Enter");
        assertThat(desk.find("[data-composer-error]")).containsText("10,000");
        assertThat(desk.find(".message")).hasCount(1);
    }

    @Test
    void who_looks_elsewhere_is_told_of_those_who_wait() {
        var desk = sit(shop.owner, "en-GB", TestBrowser.DESK);
        desk.page.waitForResponse("**/app/conversations?**", () -> desk.go("/app?filter=mine"));
        desk.page.evaluate("""
                () => {
                    window.told = [];
                    window.Notification = class { constructor(title, options) { told.push(title + ": " + options.body); } };
                    window.Notification.permission = "granted";
                    document.hasFocus = () => false;
                }""");
        shop.says(shop.visitor(), "Is anybody there?");
        assertThat(desk.page).hasTitle("(1) Inbox · ChatHub");
        assertThat(desk.find("[data-count='/app']")).hasText("1");
        assertThat(desk.page.evaluate("told")).isEqualTo(List.of("A customer is waiting: Is anybody there?"));
    }

    @Test
    void files_are_attached_by_button_and_drop() {
        var conversation = shop.says(shop.visitor(), "Hello").conversation();
        var desk = sit(shop.owner, "en-GB", TestBrowser.DESK).go("/app/conversations/" + conversation);
        desk.find("[data-attach-input]")
                .setInputFiles(new FilePayload("label.txt", "text/plain", "Label".getBytes(UTF_8)));
        assertThat(desk.find("[data-upload] progress")).hasCount(0);
        desk.find("[data-attach-input]")
                .setInputFiles(new FilePayload("page.html", "text/html", "<html><script>".getBytes(UTF_8)));
        assertThat(desk.find("[data-composer-error]")).containsText("page.html");
        assertThat(desk.find("[data-upload]")).hasCount(1);
        desk.write("Here it is");
        assertThat(desk.find(".message.agent:not(.pending) .file-chip")).containsText("label.txt");
        desk.complaints.clear(); // the refused file is a 422
    }

    @Test
    void markup_in_a_message_is_text() {
        var conversation = shop.says(
                        shop.customer("<b>Bold</b>", null, "en"), "<img src=x onerror=alert(1)> javascript:alert(1)")
                .conversation();
        var desk = sit(shop.owner, "en-GB", TestBrowser.DESK).go("/app/conversations/" + conversation);
        assertThat(desk.find(".bubble")).hasText("<img src=x onerror=alert(1)> javascript:alert(1)");
        assertThat(desk.find(".bubble *")).hasCount(0);
        assertThat(desk.find(".conversation-who h2")).hasText("<b>Bold</b>");
        desk.write("<script>alert(2)</script>");
        assertThat(desk.find(".message.agent:not(.pending) .bubble")).hasText("<script>alert(2)</script>");
    }

    @Test
    void a_long_conversation_is_read_backwards() {
        var customer = shop.visitor();
        var conversation = shop.says(customer, "message 1").conversation();
        for (var n = 2; n <= 130; n++) {
            shop.says(customer, "message " + n);
        }
        var desk = sit(shop.owner, "en-GB", TestBrowser.DESK).go("/app/conversations/" + conversation);
        assertThat(desk.find(".message")).hasCount(50);
        desk.find("[data-older] button").click();
        assertThat(desk.find(".message")).hasCount(100);
        assertThat(desk.find("[data-jump]")).isHidden();
        desk.find("[data-timeline-pane]").evaluate("area => area.scrollTop = 0");
        assertThat(desk.find(".message")).hasCount(130);
        assertThat(desk.find(".bubble").first()).hasText("message 1");
        desk.find("[data-timeline-pane]").evaluate("area => area.scrollTop = 0");
        shop.says(customer, "the newest");
        assertThat(desk.find("[data-jump]")).isVisible();
        desk.find("[data-jump]").click();
        assertThat(desk.find(".bubble").last()).isInViewport();
    }
}
