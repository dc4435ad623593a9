package io.chathub.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.chathub.conversations.Message;
import io.chathub.organizations.Role;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleSocketTests extends ConsoleSockets {
    @Test
    void an_agent_is_welcomed_by_name() {
        try (var person = SocketPerson.connect(port, cookies(shop.owner))) {
            person.send(Map.of("type", "hello", "locale", "zh-CN"));
            var welcome = person.await("welcome");
            assertThat(welcome.at("/agent/name").asString()).isEqualTo(shop.owner.name());
            assertThat(welcome.at("/organization/id").asString())
                    .isEqualTo(shop.organization().toString());
            assertThat(welcome.at("/organization/name").asString()).startsWith("Shop ");
            assertThat(welcome.at("/limits/text").asInt()).isEqualTo(10_000);
        }
    }

    @Test
    void who_comes_back_gets_exactly_what_was_missed() {
        var customer = shop.visitor();
        var first = shop.says(customer, "one");
        try (var person = SocketPerson.connect(port, cookies(shop.owner)).hello()) {
            person.watch(first.conversation(), -1);
        }
        shop.says(customer, "two");
        shop.says(customer, "three");
        try (var person = SocketPerson.connect(port, cookies(shop.owner)).hello()) {
            var watching = person.watch(first.conversation(), first.position());
            assertThat(texts(watching.path("messages"))).containsExactly("two", "three");
            assertThat(watching.path("reset").asBoolean()).isFalse();
            shop.says(customer, "four");
            assertThat(person.await("message").at("/message/text").asString()).isEqualTo("four");
        }
    }

    @Test
    void the_same_id_twice_is_one_message() {
        var conversation = shop.says(shop.visitor(), "Hello").conversation();
        try (var person = SocketPerson.connect(port, cookies(shop.owner)).hello()) {
            person.send(post(conversation, "once-0001", "reply", "Hi there"));
            var accepted = person.await("accepted");
            person.send(post(conversation, "once-0001", "reply", "Hi there, again"));
            var again = person.await("accepted");
            assertThat(again.at("/message/id")).isEqualTo(accepted.at("/message/id"));
            assertThat(again.at("/message/text").asString()).isEqualTo("Hi there");
        }
        assertThat(messages(conversation))
                .filteredOn(m -> m.kind() == Message.Kind.TEXT)
                .hasSize(2);
    }

    @Test
    void a_note_is_heard_by_agents_and_read_by_no_customer() {
        var customer = shop.visitor();
        var conversation = shop.says(customer, "Hello").conversation();
        try (var writer = SocketPerson.connect(port, cookies(shop.owner)).hello();
                var colleague = SocketPerson.connect(port, cookies(shop.agent(Role.AGENT)))
                        .hello()) {
            colleague.watch(conversation, 0);
            writer.send(post(conversation, "note-0001", "note", "Careful with this one"));
            writer.await("accepted");
            var heard = colleague.await(
                    frame -> frame.at("/message/kind").asString("").equals("note"), "a note");
            assertThat(heard.at("/message/text").asString()).isEqualTo("Careful with this one");
        }
        var seen = shop.inside(
                () -> read.historyOfCustomer(shop.organization(), customer.id(), conversation, Long.MAX_VALUE, 50));
        assertThat(seen.messages()).extracting(Message::text).doesNotContain("Careful with this one");
    }

    @Test
    void a_message_of_100_000_characters_is_refused_and_the_connection_goes_on() {
        var conversation = shop.says(shop.visitor(), "Hello").conversation();
        try (var person = SocketPerson.connect(port, cookies(shop.owner)).hello()) {
            person.send(post(conversation, "long-0001", "reply", "长".repeat(100_000)));
            var rejected = person.await("rejected");
            assertThat(rejected.path("id").asString()).isEqualTo("long-0001");
            assertThat(rejected.at("/error/code").asString()).isEqualTo("text_too_long");
            person.send(post(conversation, "short-001", "reply", "Short"));
            person.await("accepted");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"no json", "[]", "{\"type\": \"dance\"}", "{\"type\": \"watch\"}", "{\"type\": 7}"})
    void what_makes_no_sense_is_answered_with_an_error(String frame) {
        try (var person = SocketPerson.connect(port, cookies(shop.owner)).hello()) {
            person.sendText(frame);
            assertThat(person.await("error").path("fatal").asBoolean()).isFalse();
            assertThat(person.drain()).isNotEmpty();
        }
    }

    @Test
    void twenty_conversations_can_be_watched_and_no_more() {
        try (var person = SocketPerson.connect(port, cookies(shop.owner)).hello()) {
            for (var n = 0; n < 20; n++) {
                person.watch(shop.says(shop.visitor(), "Hello").conversation(), 0);
            }
            var further = shop.says(shop.visitor(), "Hello").conversation();
            person.send(Map.of("type", "watch", "conversation", further.toString(), "after", 0));
            assertThat(person.await("error").path("code").asString()).isEqualTo("too_many_watched");
        }
    }

    @Test
    void a_ping_brings_what_did_not_arrive_before_its_pong() {
        var customer = shop.visitor();
        var first = shop.says(customer, "one");
        shop.says(customer, "two");
        try (var person = SocketPerson.connect(port, cookies(shop.owner)).hello()) {
            person.watch(first.conversation(), first.position());
            person.send(Map.of("type", "ping", "conversation", id(first), "position", first.position()));
            assertThat(person.await("message").at("/message/text").asString()).isEqualTo("two");
            assertThat(person.await("pong").path("position").asLong()).isEqualTo(first.position() + 1);
        }
    }

    @Test
    void colleagues_see_who_types() {
        var conversation = shop.says(shop.visitor(), "Hello").conversation();
        try (var writer = SocketPerson.connect(port, cookies(shop.owner)).hello();
                var colleague = SocketPerson.connect(port, cookies(shop.agent(Role.AGENT)))
                        .hello()) {
            writer.watch(conversation, 0);
            colleague.watch(conversation, 0);
            writer.send(Map.of("type", "typing", "conversation", conversation.toString(), "on", true));
            assertThat(colleague.await("typing").at("/author/name").asString()).isEqualTo(shop.owner.name());
            writer.send(Map.of("type", "typing", "conversation", conversation.toString(), "kind", "note", "on", true));
            writer.drain();
            assertThat(colleague.drain())
                    .noneMatch(frame -> frame.path("type").asString("").equals("typing"));
        }
    }

    @Test
    void who_reads_too_slowly_is_cut_and_resumes_without_a_gap() {
        var customer = shop.visitor();
        var first = shop.says(customer, "one");
        var wanted = first.position() + 600;
        try (var person = SocketPerson.connect(port, cookies(shop.owner)).hello()) {
            person.watch(first.conversation(), first.position());
            person.sleep();
            for (var n = 0; n < 600; n++) {
                shop.says(customer, n + " " + "慢".repeat(9_000));
            }
            person.wake();
            assertThat(person.closeCode()).isEqualTo(4408);
        }
        try (var person = SocketPerson.connect(port, cookies(shop.owner)).hello()) {
            var watching = person.watch(first.conversation(), wanted - 150);
            assertThat(watching.path("reset").asBoolean()).isFalse();
            assertThat(positions(watching.path("messages")))
                    .startsWith(wanted - 149)
                    .hasSize(150)
                    .endsWith(wanted);
        }
    }
}
