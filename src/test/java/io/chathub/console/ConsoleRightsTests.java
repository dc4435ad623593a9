package io.chathub.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chathub.organizations.ChangeAgent;
import io.chathub.organizations.RemoveAgent;
import io.chathub.organizations.Role;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may open the console's socket, what is heard on it, and when that ends. */
class ConsoleRightsTests extends ConsoleSockets {
    @Autowired
    private RemoveAgent removeAgent;

    @Autowired
    private ChangeAgent changeAgent;

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
}
