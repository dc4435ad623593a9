package io.chathub.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.chathub.api.ApiProgram.Answer;
import io.chathub.conversations.Conversation.Origin;
import io.chathub.conversations.Inboxes;
import io.chathub.conversations.Message;
import io.chathub.conversations.ReceiveMessage;
import io.chathub.conversations.ReceiveMessage.Inbound;
import io.chathub.customers.Customers;
import io.chathub.customers.Identity;
import io.chathub.customers.Profile;
import io.chathub.organizations.Actor.AgentActor;
import io.chathub.organizations.Permission;
import io.chathub.shared.Ids;
import io.chathub.shared.Tenant;
import io.chathub.testing.ChatHubTest;
import io.chathub.testing.Tenants;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ChatHubTest
class ConversationsApiTests {
    private static final String LIST = "/api/v1/conversations";

    @LocalServerPort
    private int port;

    @Autowired
    private Tenants tenants;

    @Autowired
    private Inboxes inboxes;

    @Autowired
    private Customers customers;

    @Autowired
    private ReceiveMessage receive;

    private AgentActor owner;
    private ApiProgram program;

    @BeforeEach
    void organization() {
        owner = tenants.organization();
        program = new ApiProgram(port, tenants.apiKey(owner));
    }

    @Test
    void conversations_are_listed_newest_first_and_paged() {
        for (var name : List.of("Ani", "Budi", "Citra")) {
            customerSays(name, "Hello from " + name);
        }

        var seen = new ArrayList<String>();
        var cursor = "";
        do {
            var page = program.get(LIST + "?limit=2&cursor=" + cursor);
            page.body()
                    .path("items")
                    .forEach(item -> seen.add(item.at("/customer/name").asString()));
            cursor = page.text("next");
        } while (!cursor.isEmpty());

        assertThat(seen).containsExactly("Citra", "Budi", "Ani");
        assertThat(program.get(LIST + "?filter=resolved").body().path("items").size())
                .isZero();
        assertThat(program.get(LIST + "?filter=mine").text("code")).isEqualTo("bad_filter");
        assertThat(program.get(LIST + "?cursor=eA").text("code")).isEqualTo("bad_cursor");
    }

    @Test
    void a_conversation_and_its_messages_are_read() {
        var path = customerSays("Ani", "Where is <b>my</b> parcel?");

        var conversation = program.get(path);
        assertThat(conversation.text("status")).isEqualTo("open");
        assertThat(conversation.text("handler")).isEqualTo("queue");
        assertThat(conversation.text("pageUrl")).isEqualTo("https://shop.example/");
        var messages = program.get(path + "/messages").body().path("items");
        assertThat(messages.get(0).path("text").asString()).isEqualTo("Where is <b>my</b> parcel?");
        assertThat(messages.get(0).at("/author/kind").asString()).isEqualTo("customer");
        assertThat(program.get(path + "/messages?before=1").body().path("items").size())
                .isZero();
    }

    @Test
    void a_program_answers_and_leaves_notes_each_once() {
        var path = customerSays("Ani", "Where is my parcel?");

        var answer = post(path, "{\"text\": \"On its way.\"}", "reply-1");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(post(path, "{\"text\": \"On its way.\"}", "reply-1").body()).isEqualTo(answer.body());
        var note = post(path, "{\"text\": \"Seems upset.\", \"note\": true}", "note-1");
        assertThat(note.text("kind")).isEqualTo("note");
        assertThat(note.body().at("/author/name").asString()).isEqualTo("Test");

        var kinds = new ArrayList<String>();
        program.get(path + "/messages")
                .body()
                .path("items")
                .forEach(item -> kinds.add(item.path("kind").asString()));
        assertThat(kinds).containsExactly("text", "text", "note");
    }

    @Test
    void an_empty_or_endless_message_is_refused() {
        var path = customerSays("Ani", "Hello");

        assertThat(post(path, "{}", "k1").text("code")).isEqualTo("text_required");
        assertThat(post(path, "{\"text\": \"" + "x".repeat(10_001) + "\"}", "k2")
                        .text("code"))
                .isEqualTo("text_too_long");
        assertThat(post(path, "not json", "k3").status()).isEqualTo(400);
    }

    @Test
    void a_key_without_the_scope_or_of_another_organization_gets_nothing() {
        var path = customerSays("Ani", "Secret");
        var reader = new ApiProgram(port, tenants.apiKey(owner, Permission.CONVERSATIONS_READ));
        var author = new ApiProgram(port, tenants.apiKey(owner, Permission.KNOWLEDGE_READ));
        var stranger = new ApiProgram(port, tenants.apiKey(tenants.organization()));

        assertThat(reader.get(path).status()).isEqualTo(200);
        assertThat(reader.json("POST", path + "/messages", "{\"text\": \"x\"}").status())
                .isEqualTo(403);
        assertThat(author.get(LIST).status()).isEqualTo(403);
        assertThat(stranger.get(path).status()).isEqualTo(404);
        assertThat(stranger.get(path + "/messages").status()).isEqualTo(404);
        assertThat(stranger.json("POST", path + "/messages", "{\"text\": \"x\"}")
                        .status())
                .isEqualTo(404);
        assertThat(stranger.get(LIST).body().path("items").size()).isZero();
    }

    private Answer post(String path, String body, String key) {
        return program.json("POST", path + "/messages", body, "Idempotency-Key", key);
    }

    /** @return the address of the conversation */
    private String customerSays(String name, String text) {
        var organization = owner.organization();
        Message message = Tenant.call(organization, () -> {
            var inbox = inboxes.create(owner, "Shop", Locale.ENGLISH);
            var customer =
                    customers.identify(organization, new Identity.Visitor(Ids.next()), new Profile(name, null, "en"));
            var origin = new Origin("en", "https://shop.example/", "Shop", null);
            return receive.receive(
                    organization,
                    new Inbound(
                            inbox.id(), customer, null, "client-" + name, text, "visitor", List.of(), null, origin));
        });
        return LIST + "/" + message.conversation();
    }
}
