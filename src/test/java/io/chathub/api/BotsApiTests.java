package io.chathub.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.chathub.api.ApiProgram.Answer;
import io.chathub.bot.Personas;
import io.chathub.organizations.Actor.AgentActor;
import io.chathub.organizations.Permission;
import io.chathub.shared.Tenant;
import io.chathub.testing.ChatHubTest;
import io.chathub.testing.Tenants;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ChatHubTest
class BotsApiTests {
    private static final String FILE = """
            question,answer,language,variations
            How long does delivery take?,Two to three working days.,en,When will my parcel arrive?
            How do I return an item?,Print the label and hand it to the courier.,en,I want to send something back
            配送需要多久？,两到三个工作日。,zh-CN,包裹什么时候到？
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private Tenants tenants;

    @Autowired
    private Personas personas;

    private AgentActor owner;
    private ApiProgram program;
    private String bot;

    @BeforeEach
    void organization() {
        owner = tenants.organization();
        program = new ApiProgram(port, tenants.apiKey(owner));
        bot = Tenant.call(
                owner.organization(),
                () -> personas.create(owner, "Sari", Locale.ENGLISH).id().toString());
        program.call(
                "POST", "/api/v1/qa-items/import", Map.of("Content-Type", "text/csv"), BodyPublishers.ofString(FILE));
    }

    @Test
    void what_was_imported_is_answered_at_once_with_its_source() {
        var answer = ask("when will my parcel arrive");

        assertThat(answer.text("decision")).isEqualTo("answer");
        assertThat(answer.text("answer")).isEqualTo("Two to three working days.");
        assertThat(answer.body().at("/source/question").asString()).isEqualTo("How long does delivery take?");
        assertThat(answer.body().path("confidence").asDouble()).isBetween(0.5, 1.0);
        assertThat(answer.body().at("/candidates/0/id")).isEqualTo(answer.body().at("/source/id"));
        assertThat(ask("包裹什么时候到").text("answer")).isEqualTo("两到三个工作日。");
    }

    @Test
    void what_the_shop_can_not_know_is_not_answered_and_a_person_may_be_asked_for() {
        var unknown = ask("Who won the football world cup in 1954?");
        assertThat(unknown.text("decision")).isEqualTo("unknown");
        assertThat(unknown.body().path("source").isNull()).isTrue();

        assertThat(ask("I want to talk to a person").text("decision")).isEqualTo("handoff");
    }

    @Test
    void a_draft_is_no_knowledge_and_a_deleted_question_is_forgotten() {
        var items = program.get("/api/v1/qa-items?text=delivery").body().path("items");
        program.delete("/api/v1/qa-items/" + items.get(0).path("id").asString());

        assertThat(ask("when will my parcel arrive").text("answer")).doesNotContain("working days");
    }

    @Test
    void a_question_that_is_none_is_refused() {
        assertThat(ask(" ").text("code")).isEqualTo("question_required");
        assertThat(ask("x".repeat(2_001)).text("code")).isEqualTo("question_too_long");
        assertThat(program.json("POST", "/api/v1/bots/" + bot + "/ask", "{").status())
                .isEqualTo(400);
    }

    @Test
    void only_keys_with_the_scope_ask_and_only_bots_of_their_organization() {
        var reader = new ApiProgram(port, tenants.apiKey(owner, Permission.KNOWLEDGE_READ));
        var stranger = new ApiProgram(port, tenants.apiKey(tenants.organization()));
        var path = "/api/v1/bots/" + bot + "/ask";

        assertThat(program.get("/api/v1/bots").body().at("/items/0/name").asString())
                .isEqualTo("Sari");
        assertThat(reader.get("/api/v1/bots").status()).isEqualTo(403);
        assertThat(reader.json("POST", path, "{\"question\": \"x\"}").status()).isEqualTo(403);
        assertThat(stranger.json("POST", path, "{\"question\": \"x\"}").status())
                .isEqualTo(404);
        assertThat(stranger.get("/api/v1/bots").body().path("items").size()).isZero();
    }

    private Answer ask(String question) {
        return program.json(
                "POST", "/api/v1/bots/" + bot + "/ask", "{\"question\": \"" + question + "\", \"language\": \"en\"}");
    }
}
