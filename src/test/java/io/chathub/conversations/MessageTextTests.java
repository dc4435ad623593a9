package io.chathub.conversations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chathub.shared.UserError;
import io.chathub.testing.ChatHubTest;
import io.chathub.testing.Shop;
import io.chathub.testing.Shops;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What may be said. */
@ChatHubTest
class MessageTextTests {
    @Autowired
    private Shops shops;

    private Shop shop;

    @BeforeEach
    void open() {
        shop = shops.open();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script><img src=x onerror=alert(1)>",
                "{\"type\": \"message\"} ${7*7} {{7*7}} %s {0} ' \" \\",
                "line one\nline two\ttabbed",
                "\u202eright to left\u202c \ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67 \u0000",
                "中文，Bahasa Indonesia, العربية"
            })
    void text_is_kept_as_it_is_but_for_the_null_character(String text) {
        var message = shop.says(shop.customer(), text);
        assertThat(shop.texts(message.conversation()))
                .containsExactly(text.replace("\0", "").strip());
        assertThat(message.text()).isEqualTo(text.replace("\0", "").strip());
    }

    @Test
    void half_a_character_does_no_harm() {
        var ani = shop.customer();
        var conversation = shop.says(ani, "Hello \ud83d").conversation();
        shop.receives(shop.inbound(ani, conversation, Shops.name(), "\udc68 again"));
        assertThat(shop.texts(conversation)).hasSize(2);
    }

    @Test
    void ten_thousand_characters_fit_whatever_they_are() {
        var ani = shop.customer();
        for (var text :
                List.of("a".repeat(10_000), "包".repeat(10_000), "\ud83d\ude00".repeat(10_000), "x ".repeat(5_000))) {
            assertThat(shop.says(ani, text).text()).isEqualTo(text.strip());
        }
        assertThat(shop.conversation(shop.says(ani, "\ud83d\ude00".repeat(500)).conversation())
                        .progress()
                        .preview())
                .isEqualTo("\ud83d\ude00".repeat(159) + "…");
    }

    @Test
    void more_is_refused() {
        var ani = shop.customer();
        var conversation = shop.says(ani, "Hello").conversation();
        refused("text_too_long", () -> shop.says(ani, "a".repeat(100_000)));
        refused("text_too_long", () -> shop.says(ani, "a".repeat(10_001)));
        refused(
                "text_too_long",
                () -> shop.receives(shop.inbound(ani, conversation, Shops.name(), "a".repeat(10_001))));
        refused("text_too_long", () -> shop.replies(shop.owner(), conversation, "a".repeat(100_000)));
        assertThat(shop.texts(conversation)).containsExactly("Hello");
    }

    @Test
    void nothing_is_not_a_message() {
        for (var text : List.of("", " \n\t ", "\0", "\u2003")) {
            refused("text_required", () -> shop.says(shop.customer(), text));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "short",
                "has space",
                "quote'1234",
                "../../../../etc",
                "sixty-five-characters-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "näme-1234"
            })
    void a_name_that_is_none_is_refused(String name) {
        var ani = shop.customer();
        refused("bad_id", () -> shop.receives(shop.inbound(ani, name, "Hello")));
    }

    @Test
    void a_choice_is_a_short_word() {
        var ani = shop.customer();
        var some = shop.inbound(ani, Shops.name(), "Hello");
        for (var choice : List.of("a\0b", "x".repeat(101), "", "two words")) {
            refused(
                    "bad_choice",
                    () -> new ReceiveMessage.Inbound(
                            some.inbox(), ani, null, some.clientId(), "Hello", "me", List.of(), choice, some.origin()));
        }
    }

    private static void refused(String code, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
