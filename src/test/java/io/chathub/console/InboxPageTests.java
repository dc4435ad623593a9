package io.chathub.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.chathub.conversations.ConversationId;
import io.chathub.conversations.Status;
import io.chathub.organizations.Role;
import io.chathub.testing.ChatHubTest;
import io.chathub.testing.WebUser;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** The inbox over HTTP, without scripts. */
@ChatHubTest
class InboxPageTests {
    private static final Pattern ROW = Pattern.compile("data-row=\"([^\"]+)\"");
    private static final Pattern NEXT = Pattern.compile("data-more=\"([^\"]+)\"");

    @Autowired
    private AutowireCapableBeanFactory factory;

    private Shop.Beans beans;
    private Shop shop;

    @BeforeEach
    void begin() {
        beans = factory.createBean(Shop.Beans.class);
        shop = beans.shop();
    }

    @Test
    void the_page_and_the_live_update_render_the_same_row_and_message() {
        var message = shop.says(shop.customer("Ani Lestari", null, "id"), "Kapan paket saya tiba?");
        var browser = beans.tenants.signIn(shop.owner);
        var page = browser.get(path(message.conversation(), "?filter=open")).body();
        var rows = browser.get("/app/conversations/rows?filter=open&id=" + message.conversation())
                .body();
        var messages =
                browser.get(path(message.conversation(), "/messages?after=0")).body();
        var row = between(rows, "<li data-row", "</li>").replace("<li data-row", "");
        assertThat(page.replace(" aria-current=\"true\"", "")).contains(row);
        assertThat(page).contains(between(messages, "<li class=\"message", "</li>"));
    }

    @Test
    void a_long_list_is_read_page_by_page_and_has_everything_once() {
        for (var n = 0; n < 45; n++) {
            shop.says(shop.visitor(), "Hello " + n);
        }
        var browser = beans.tenants.signIn(shop.owner);
        var first = browser.get("/app?filter=queue").body();
        var next = NEXT.matcher(first);
        assertThat(next.find()).isTrue();
        var second = browser.get("/app/conversations?filter=queue&after=" + next.group(1))
                .body();
        assertThat(second).doesNotContain("data-more");
        var all = java.util.stream.Stream.of(first, second)
                .flatMap(html -> ROW.matcher(html).results())
                .map(found -> found.group(1))
                .toList();
        assertThat(all).hasSize(45).doesNotHaveDuplicates();
    }

    @Test
    void a_row_is_given_only_while_it_belongs_into_the_list() {
        var conversation = shop.says(shop.visitor(), "Hello").conversation();
        var browser = beans.tenants.signIn(shop.owner);
        assertThat(rows(browser, "queue", conversation)).contains("data-row=");
        assertThat(rows(browser, "mine", conversation)).doesNotContain("data-row=");
        post(browser, path(conversation, "/assignment"), "to=" + shop.owner.agent());
        assertThat(rows(browser, "queue", conversation)).doesNotContain("data-row=");
        assertThat(rows(browser, "mine", conversation)).contains("data-row=");
    }

    @Test
    void doing_and_undoing_are_requests_that_can_be_repeated() {
        var conversation = shop.says(shop.visitor(), "Hello").conversation();
        var browser = beans.tenants.signIn(shop.owner);
        for (var n = 0; n < 2; n++) {
            assertThat(post(browser, path(conversation, "/resolution"), "").statusCode())
                    .isEqualTo(204);
        }
        assertThat(shop.conversation(conversation).state().status()).isEqualTo(Status.RESOLVED);
        for (var n = 0; n < 2; n++) {
            assertThat(browser.json("DELETE", path(conversation, "/resolution"), "")
                            .statusCode())
                    .isEqualTo(204);
        }
        assertThat(shop.conversation(conversation).state().status()).isEqualTo(Status.OPEN);
        var until = Instant.now().plusSeconds(3600).toString();
        assertThat(post(browser, path(conversation, "/snooze"), "until=" + until)
                        .statusCode())
                .isEqualTo(204);
        assertThat(shop.conversation(conversation).state().status()).isEqualTo(Status.SNOOZED);
    }

    @Test
    void an_old_conversation_is_not_reopened_beside_a_newer_one() {
        var customer = shop.visitor();
        var old = shop.says(customer, "Hello").conversation();
        var browser = beans.tenants.signIn(shop.owner);
        post(browser, path(old, "/resolution"), "");
        shop.forgetAfter(0);
        var fresh = shop.says(customer, "Hello again").conversation();
        assertThat(fresh).isNotEqualTo(old);
        var answer = browser.json("DELETE", path(old, "/resolution"), "");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("already_open");
        assertThat(post(browser, path(old, "/assignment"), "to=" + shop.owner.agent())
                        .statusCode())
                .isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource({
        "until=yesterday, bad_time",
        "until=2020-01-01T00:00:00Z, bad_time",
        "until=2099-01-01T00:00:00Z, bad_time"
    })
    void a_time_that_can_not_be_is_refused(String form, String code) {
        var conversation = shop.says(shop.visitor(), "Hello").conversation();
        var answer = post(beans.tenants.signIn(shop.owner), path(conversation, "/snooze"), form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"" + code + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/panes", "/state", "/messages?after=0", "/messages"})
    void a_conversation_of_another_organization_is_not_found(String rest) {
        var theirs = shop.says(shop.visitor(), "Hello").conversation();
        var stranger = beans.tenants.signIn(beans.shop().owner);
        assertThat(stranger.get(path(theirs, rest)).statusCode()).isEqualTo(404);
    }

    @Test
    void nobody_of_another_organization_changes_a_conversation() {
        var theirs = shop.says(shop.visitor(), "Hello").conversation();
        var other = beans.shop();
        var stranger = beans.tenants.signIn(other.owner);
        assertThat(post(stranger, path(theirs, "/resolution"), "").statusCode()).isEqualTo(404);
        assertThat(post(stranger, path(theirs, "/assignment"), "to=" + other.owner.agent())
                        .statusCode())
                .isEqualTo(404);
        assertThat(rows(stranger, "open", theirs)).doesNotContain("data-row=");
        var mine = other.says(other.visitor(), "Hello").conversation();
        assertThat(post(stranger, path(mine, "/assignment"), "to=" + shop.owner.agent())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_viewer_changes_nothing() {
        var conversation = shop.says(shop.visitor(), "Hello").conversation();
        var viewer = beans.tenants.signIn(shop.agent(Role.VIEWER));
        for (var form : Map.of("/resolution", "", "/assignment", "to=queue", "/snooze", "until=2027-01-01T00:00:00Z")
                .entrySet()) {
            assertThat(post(viewer, path(conversation, form.getKey()), form.getValue())
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(viewer.json("POST", "/app/files", "").statusCode()).isGreaterThanOrEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "/app/conversations/no-id, 404",
        "/app/conversations/0199aaaa-0000-7000-8000-000000000000, 404",
        "/app/conversations?after=nonsense, 422",
        "/app/conversations/rows?id=nonsense, 404",
        "/app?filter=nonsense, 200",
        "/app?search=%27%22%3A%26%7C%21, 200"
    })
    void addresses_that_make_no_sense_are_answered_properly(String address, int status) {
        assertThat(beans.tenants.signIn(shop.owner).get(address).statusCode()).isEqualTo(status);
    }

    @Test
    void who_is_not_signed_in_is_led_to_the_sign_in() {
        var answer = beans.tenants.browser().get("/app");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).contains("/login");
    }

    private static HttpResponse<String> post(WebUser browser, String path, String form) {
        return browser.send(browser.request(path)
                .setHeader("Accept", "application/json")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-XSRF-TOKEN", browser.csrf())
                .POST(BodyPublishers.ofString(form)));
    }

    private static String rows(WebUser browser, String filter, ConversationId id) {
        return browser.get("/app/conversations/rows?filter=" + filter + "&id=" + id)
                .body();
    }

    private static String between(String html, String from, String to) {
        var start = html.indexOf(from);
        return html.substring(start, html.indexOf(to, start));
    }

    private static String path(ConversationId conversation, String rest) {
        return "/app/conversations/" + conversation + rest;
    }
}
