package io.chathub.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chathub.conversations.ConversationId;
import io.chathub.conversations.Message;
import io.chathub.conversations.ReadConversation;
import io.chathub.organizations.Actor.AgentActor;
import io.chathub.organizations.ChangeAgent;
import io.chathub.organizations.RemoveAgent;
import io.chathub.organizations.Role;
import io.chathub.testing.ChatHubTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ChatHubTest
class ConsoleSocketTests {
    @LocalServerPort
    private int port;

    @Autowired
    private AutowireCapableBeanFactory factory;

    @Autowired
    private ReadConversation read;

    @Autowired
    private RemoveAgent removeAgent;

    @Autowired
    private ChangeAgent changeAgent;

    private Shop.Beans beans;
    private Shop shop;

    @BeforeEach
    void begin() {
        beans = factory.createBean(Shop.Beans.class);
        shop = beans.shop();
    }

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

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"https://evil.example", "null", "not an address", "http://127.0.0.1"})
    void a_page_of_somebody_else_can_not_open_it(String origin) {
        var cookies = cookies(shop.owner);
        assertThatThrownBy(() -> SocketPerson.connect(port, cookies, origin)).hasStackTraceContaining("403");
    }

    @Test
    void nobody_opens_it_without_a_session() {
        assertThatThrownBy(() -> SocketPerson.connect(port, "chathub_session=none"))
                .hasStackTraceContaining("Unexpected HTTP response status code");
    }

    @Test
    void every_conversation_of_the_organization_is_announced_and_none_of_another() {
        var other = beans.shop();
        try (var person = SocketPerson.connect(port, cookies(shop.owner)).hello()) {
            other.says(other.visitor(), "Not for you");
            var message = shop.says(shop.visitor(), "For you");
            var first = person.await("conversation");
            assertThat(first.at("/conversation/id").asString()).isEqualTo(id(message));
            assertThat(first.at("/conversation/preview").asString()).isEqualTo("For you");
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
    void a_viewer_reads_and_can_not_write() {
        var conversation = shop.says(shop.visitor(), "Hello").conversation();
        try (var person =
                SocketPerson.connect(port, cookies(shop.agent(Role.VIEWER))).hello()) {
            assertThat(texts(person.watch(conversation, 0).path("messages"))).containsExactly("Hello");
            person.send(post(conversation, "never-0001", "reply", "Hi"));
            assertThat(person.await("rejected").at("/error/code").asString()).isEqualTo("forbidden");
            person.send(Map.of("type", "typing", "conversation", conversation.toString(), "on", true));
            assertThat(person.await("error").path("code").asString()).isEqualTo("forbidden");
        }
        assertThat(messages(conversation)).hasSize(1);
    }

    @Test
    void a_conversation_of_another_organization_is_not_found() {
        var other = beans.shop();
        var theirs = other.says(other.visitor(), "Hello").conversation();
        try (var person = SocketPerson.connect(port, cookies(shop.owner)).hello()) {
            person.send(Map.of("type", "watch", "conversation", theirs.toString(), "after", 0));
            assertThat(person.await("error").path("code").asString()).isEqualTo("not_found");
            person.send(post(theirs, "never-0001", "reply", "Hi"));
            assertThat(person.await("rejected").at("/error/code").asString()).isEqualTo("not_found");
            person.send(Map.of("type", "history", "conversation", theirs.toString()));
            assertThat(person.await("error").path("code").asString()).isEqualTo("not_found");
            person.send(Map.of("type", "read", "conversation", theirs.toString(), "position", 1));
            person.drain();
        }
        assertThat(other.conversation(theirs).progress().agentRead()).isZero();
        try (var owner = SocketPerson.connect(port, cookies(other.owner)).hello()) {
            owner.watch(theirs, 0);
            other.inside(() -> other.says(other.visitor(), "unrelated"));
            owner.send(post(theirs, "still-0001", "reply", "Still heard"));
            assertThat(owner.await("message").at("/message/text").asString()).isNotEmpty();
        }
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

    @Test
    void an_agent_who_is_removed_is_cut_at_once_and_not_let_in_again() {
        var agent = shop.agent(Role.AGENT);
        var conversation = shop.says(shop.visitor(), "Hello").conversation();
        var cookies = cookies(agent);
        try (var person = SocketPerson.connect(port, cookies).hello()) {
            person.watch(conversation, 0);
            shop.inside(() -> {
                removeAgent.remove(shop.owner, agent.agent());
                return true;
            });
            assertThat(person.closeCode()).isEqualTo(4403);
        }
        assertThatThrownBy(() -> SocketPerson.connect(port, cookies)).hasStackTraceContaining("status code 403");
    }

    @Test
    void an_agent_whose_role_changes_is_cut_and_comes_back_with_the_new_one() {
        var agent = shop.agent(Role.AGENT);
        var conversation = shop.says(shop.visitor(), "Hello").conversation();
        var cookies = cookies(agent);
        try (var person = SocketPerson.connect(port, cookies).hello()) {
            shop.inside(() -> {
                changeAgent.change(shop.owner, agent.agent(), agent.name(), Role.VIEWER);
                return true;
            });
            assertThat(person.closeCode()).isEqualTo(4403);
        }
        try (var person = SocketPerson.connect(port, cookies).hello()) {
            person.send(post(conversation, "never-0002", "reply", "Hi"));
            assertThat(person.await("rejected").at("/error/code").asString()).isEqualTo("forbidden");
        }
    }

    @Test
    void a_session_that_ended_ends_the_socket_at_its_next_ping() {
        var browser = beans.tenants.signIn(shop.owner);
        try (var person = SocketPerson.connect(port, browser.cookieHeader()).hello()) {
            person.drain();
            browser.post("/logout", Map.of());
            person.send(Map.of("type", "ping"));
            assertThat(person.await("error").path("fatal").asBoolean()).isTrue();
            assertThat(person.closeCode()).isEqualTo(4401);
        }
    }

    private String cookies(AgentActor agent) {
        return beans.tenants.signIn(agent).cookieHeader();
    }

    private List<Message> messages(ConversationId conversation) {
        return shop.inside(() ->
                read.history(shop.owner, conversation, Long.MAX_VALUE, 100).messages());
    }

    private static Map<String, Object> post(ConversationId conversation, String id, String kind, String text) {
        return Map.of("type", "post", "id", id, "conversation", conversation.toString(), "kind", kind, "text", text);
    }

    private static String id(Message message) {
        return message.conversation().toString();
    }

    private static List<String> texts(JsonNode messages) {
        return messages.valueStream().map(each -> each.path("text").asString()).toList();
    }

    private static List<Long> positions(JsonNode messages) {
        return messages.valueStream()
                .map(each -> each.path("position").asLong())
                .toList();
    }
}
