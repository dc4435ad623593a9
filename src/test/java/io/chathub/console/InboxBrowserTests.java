package io.chathub.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.chathub.bot.Personas;
import io.chathub.organizations.Role;
import io.chathub.testing.TestBrowser;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Agents at the inbox, in real browsers. */
class InboxBrowserTests extends InboxBrowsers {
    @Autowired
    private Personas personas;

    @Test
    void a_message_appears_by_itself_and_is_answered() {
        var desk = sit(shop.owner, "en-GB", TestBrowser.DESK).go("/app");
        assertThat(desk.find("[data-empty]")).containsText("No open conversations");
        desk.shot("empty");

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
    }

    @Test
    void two_agents_see_each_others_replies_and_notes() {
        var ani = shop.customer("Ani Lestari", null, "id");
        var conversation = shop.says(ani, "Halo").conversation();
        var path = "/app/conversations/" + conversation;
        var desk = sit(shop.owner, "en-GB", TestBrowser.DESK).go(path);
        var colleague = sit(shop.agent(Role.AGENT), "zh-CN", TestBrowser.DESK).go(path);

        desk.page.keyboard().press("n");
        desk.write("Already refunded in May");
        assertThat(colleague.find(".message.note .bubble")).hasText("Already refunded in May");
        assertThat(colleague.find(".message.note .badge")).hasText("备注");
        assertThat(desk.find(".conversation-row-last")).hasText("Halo");

        desk.page.keyboard().press("Escape");
        desk.page.keyboard().press("r");
        desk.page.keyboard().type("I am looking into it");
        assertThat(colleague.find("[data-typing]")).containsText("正在输入");
        desk.page.keyboard().press("Control+Enter");
        assertThat(colleague.find(".message.agent .bubble")).hasText("I am looking into it");
        assertThat(colleague.find("[data-typing]")).isHidden();
        assertThat(desk.find(".message")).hasCount(3);
    }

    @Test
    void a_conversation_goes_from_hand_to_hand() {
        var dewi = shop.agent(Role.AGENT);
        shop.says(shop.customer("Tom Hartley", null, "en"), "Is anybody there?");
        var desk = sit(shop.owner, "en-GB", TestBrowser.DESK).go("/app?filter=queue");
        desk.page.keyboard().press("j");
        assertThat(desk.find(".conversation-who h2")).hasText("Tom Hartley");

        desk.page.keyboard().press("t");
        assertThat(desk.find("[data-head]"))
                .hasAttribute("data-handler", shop.owner.agent().toString());
        assertThat(desk.find(".conversation-row")).hasCount(0);
        assertThat(desk.find("[data-tab=mine]")).hasText("Mine 1");
        desk.find(".toast-action").click();
        assertThat(desk.find("[data-head]")).hasAttribute("data-handler", "queue");
        assertThat(desk.find(".conversation-row")).hasCount(1);

        desk.page.keyboard().press("a");
        desk.shot("assign");
        desk.find("[data-head] .menu-item:has-text('" + dewi.name() + "')").click();
        assertThat(desk.find("[data-head]"))
                .hasAttribute("data-handler", dewi.agent().toString());
        assertThat(desk.find(".timeline-event").last()).containsText(dewi.name());

        desk.page.keyboard().press("e");
        assertThat(desk.find("[data-head]")).hasAttribute("data-status", "resolved");
        assertThat(desk.find("[data-closed]")).isVisible();
        assertThat(desk.find("[data-composer]")).isHidden();
        desk.page.keyboard().press("e");
        assertThat(desk.find("[data-composer]")).isVisible();
    }

    @Test
    void a_snoozed_conversation_rests_until_it_is_brought_back() {
        var conversation = shop.says(shop.visitor(), "Hello").conversation();
        var desk = sit(shop.owner, "en-GB", TestBrowser.DESK).go("/app/conversations/" + conversation);
        desk.find("[data-snooze-menu] summary").click();
        desk.shot("snooze");
        desk.find("[data-snooze=tomorrow]").click();
        assertThat(desk.find("[data-head]")).hasAttribute("data-status", "snoozed");
        assertThat(desk.find("[data-tab=snoozed]")).hasText("Snoozed 1");
        assertThat(desk.find(".conversation-row")).hasCount(0);
        desk.find(".toast-action").click();
        assertThat(desk.find("[data-head]")).hasAttribute("data-status", "open");
        assertThat(desk.find(".conversation-row")).hasCount(1);

        desk.find("[data-snooze-menu] summary").click();
        desk.find("[data-snooze=custom]").click();
        assertThat(desk.find(".toast.danger")).containsText("Choose a time");
        desk.complaints.clear(); // the refusal itself is a 422
    }

    @Test
    void the_help_lists_the_keys_of_the_inbox() {
        var conversation = shop.says(shop.visitor(), "Hello").conversation();
        var desk = sit(shop.owner, "en-GB", TestBrowser.DESK).go("/app/conversations/" + conversation);
        desk.page.keyboard().press("?");
        for (var words :
                List.of("Next conversation", "Reply", "Note", "Resolve", "Assign", "Take", "Search", "Ctrl+Enter")) {
            assertThat(desk.find("dialog#keys")).containsText(words);
        }
        desk.shot("keys");
        assertThat(desk.barriers()).isEmpty();
    }

    @Test
    void words_and_names_are_found() {
        shop.says(shop.customer("陈晓明", null, "zh"), "请问发票可以开公司抬头吗？");
        shop.says(shop.customer("Tom Hartley", null, "en"), "Perfect, thank you!");
        var desk = sit(shop.owner, "en-GB", TestBrowser.DESK).go("/app");
        assertThat(desk.find(".conversation-row")).hasCount(2);
        desk.page.keyboard().press("/");
        desk.page.keyboard().type("公司抬头");
        assertThat(desk.find(".conversation-row")).hasCount(1);
        assertThat(desk.find(".conversation-row")).containsText("陈晓明");
        desk.find("[data-search] input").fill("hartley");
        assertThat(desk.find(".conversation-row")).containsText("Tom Hartley");
        desk.find("[data-search] input").fill("nothing like that");
        assertThat(desk.find("[data-empty]")).containsText("Nothing found");
    }

    @Test
    void a_viewer_reads_and_is_offered_nothing_else() {
        var conversation = shop.says(shop.visitor(), "Hello").conversation();
        var desk = sit(shop.agent(Role.VIEWER), "en-GB", TestBrowser.DESK).go("/app/conversations/" + conversation);
        assertThat(desk.find(".composer-closed")).containsText("You can read this conversation");
        assertThat(desk.find("[data-composer]")).hasCount(0);
        assertThat(desk.find("[data-send]")).hasCount(0);
        shop.says(shop.visitor(), "Another one");
        assertThat(desk.find(".conversation-row")).hasCount(2);
        assertThat(desk.barriers()).isEmpty();
        assertThat(shop.conversation(conversation).progress().agentRead()).isZero();
    }

    @Test
    void the_bots_reasons_can_be_opened() {
        var bot = shop.inside(() -> personas.create(shop.owner, "Sari", Locale.ENGLISH));
        shop.answeredBy(bot.id());
        var conversation =
                shop.says(shop.visitor(), "How long does the moon take?").conversation();
        var desk = sit(shop.owner, "en-GB", TestBrowser.DESK).go("/app/conversations/" + conversation);
        desk.find(".message.bot summary").click(new Locator.ClickOptions().setTimeout(20_000));
        assertThat(desk.find(".why-panel")).containsText("Nothing in the knowledge fits the question.");
        assertThat(desk.find("[data-tab=bot]")).hasText("Bot 1");
        assertThat(desk.barriers()).isEmpty();
        desk.shot("why");
    }

    @Test
    void on_a_phone_there_is_one_pane_at_a_time() {
        var ani = shop.customer("Ani Lestari", "ani@example.com", "id");
        shop.says(ani, "Kapan paket saya tiba?");
        var desk = sit(shop.owner, "id-ID", TestBrowser.PHONE).go("/app");
        assertThat(desk.find(".conversation-pane")).isHidden();
        desk.shot("phone-list");
        assertThat(desk.barriers()).isEmpty();
        desk.find(".conversation-row").click();
        assertThat(desk.find(".list-pane")).isHidden();
        desk.shot("phone-taken");
        desk.find("[data-composer-text]").fill("Besok pagi!");
        desk.find("[data-composer] [type=submit]").click();
        assertThat(desk.find(".message.agent:not(.pending)")).hasCount(1);
        shop.says(ani, "Terima kasih!");
        assertThat(desk.find(".bubble")).hasCount(3);
        desk.shot("phone-conversation");
        assertThat(desk.barriers()).isEmpty();
        desk.find("[data-customer-toggle]").click();
        assertThat(desk.find(".customer-pane")).containsText("ani@example.com");
        desk.shot("phone-customer");
        desk.find("[data-customer-close]").click();
        desk.find("[data-back]").click();
        assertThat(desk.find(".list-pane")).isVisible();
    }

    @ParameterizedTest
    @CsvSource({"en-GB, light", "zh-CN, dark", "id-ID, light", "en-GB, dark"})
    void the_inbox_has_no_barriers(String language, String theme) {
        var maya = shop.customer("Maya Okafor", "maya@example.com", "en");
        var conversation = shop.says(maya, "Hello, how long until my parcel arrives? Order 20418.")
                .conversation();
        shop.says(shop.customer("陈晓明", null, "zh"), "请问发票可以开公司抬头吗？");
        shop.says(shop.visitor(), "Do you ship to Brunei?");
        var desk = sit(shop.owner, language, TestBrowser.DESK).go("/app");
        desk.theme(theme);
        assertThat(desk.barriers()).isEmpty();
        desk.go("/app/conversations/" + conversation);
        desk.theme(theme);
        desk.page.keyboard().press("n");
        desk.write("Third question about delivery today.");
        desk.page.keyboard().press("Escape");
        desk.page.keyboard().press("r");
        desk.write("It leaves our warehouse tomorrow.");
        assertThat(desk.find(".message:not(.pending)")).hasCount(3);
        assertThat(desk.barriers()).isEmpty();
        desk.shot("desk-" + language + "-" + theme);
    }
}
