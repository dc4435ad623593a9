package io.chathub.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.chathub.api.ApiProgram.Answer;
import io.chathub.organizations.Actor.AgentActor;
import io.chathub.organizations.Permission;
import io.chathub.testing.ChatHubTest;
import io.chathub.testing.Tenants;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ChatHubTest
class QaItemsApiTests {
    private static final String QUESTION = """
            {"question": "How long does delivery take?", "answer": "Two days.", "language": "en",
             "variations": ["When will it arrive, please?"]}""";

    @LocalServerPort
    private int port;

    @Autowired
    private Tenants tenants;

    private AgentActor owner;
    private ApiProgram program;

    @BeforeEach
    void organization() {
        owner = tenants.organization();
        program = new ApiProgram(port, tenants.apiKey(owner));
    }

    @Test
    void a_question_is_created_read_changed_and_deleted() {
        var created = create(QUESTION);
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.text("status")).isEqualTo("published");
        assertThat(created.header("ETag")).isEqualTo("\"1\"");
        assertThat(created.body().path("variations").get(0).asString()).isEqualTo("When will it arrive, please?");
        var path = created.header("Location");

        assertThat(program.get(path).body()).isEqualTo(created.body());

        var changed = program.json("PUT", path, QUESTION.replace("Two", "Three"), "If-Match", "\"1\"");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.text("answer")).isEqualTo("Three days.");
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");

        assertThat(program.delete(path).status()).isEqualTo(204);
        assertThat(program.get(path).status()).isEqualTo(404);
    }

    @Test
    void a_change_needs_the_newest_version() {
        var path = create(QUESTION).header("Location");
        var versioned = QUESTION.replaceFirst("\\{", "{\"version\": 1, \"status\": \"draft\", ");

        assertThat(program.json("PUT", path, QUESTION).text("code")).isEqualTo("version_missing");
        assertThat(program.json("PUT", path, versioned).text("status")).isEqualTo("draft");
        var stale = program.json("PUT", path, versioned);
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text("code")).isEqualTo("qa_stale");
        assertThat(program.json("PUT", path, QUESTION, "If-Match", "\"9\"").status())
                .isEqualTo(409);
        assertThat(program.json("PUT", path, QUESTION, "If-Match", "*").status())
                .isEqualTo(409);
    }

    @Test
    void a_problem_names_every_field_in_the_callers_language() {
        var answer = program.json(
                "POST",
                "/api/v1/qa-items",
                "{\"answer\": \"x\", \"language\": \"klingon\"}",
                "Accept-Language",
                "zh-CN");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("type")).isEqualTo("urn:chathub:problem:qa_question_missing");
        assertThat(answer.text("detail")).isEqualTo("缺少问题。");
        assertThat(answer.text("instance")).isEqualTo("/api/v1/qa-items");
        assertThat(answer.body().path("status").asInt()).isEqualTo(422);
        var errors = answer.body().path("errors");
        assertThat(errors.get(0).path("field").asString()).isEqualTo("question");
        assertThat(errors.get(1).path("field").asString()).isEqualTo("language");
        assertThat(errors.get(1).path("message").asString()).contains("klingon");
    }

    @Test
    void what_can_not_be_read_is_refused_with_a_problem() {
        assertThat(create("{\"question\": ").status()).isEqualTo(400);
        assertThat(create("[]").status()).isEqualTo(400);
        assertThat(create("").status()).isEqualTo(400);
        assertThat(create("{\"question\": \"x\", \"answer\": \"" + "a".repeat(1_100_000) + "\"}")
                        .status())
                .isEqualTo(413);
        var text = program.call(
                "POST", "/api/v1/qa-items", Map.of("Content-Type", "text/plain"), BodyPublishers.ofString("x"));
        assertThat(text.status()).isEqualTo(415);
        assertThat(program.get("/api/v1/qa-items?limit=many").status()).isEqualTo(400);
        assertThat(program.get("/api/v1/qa-items?cursor=x").text("code")).isEqualTo("bad_cursor");
        assertThat(program.get("/api/v1/qa-items?status=gone").text("code")).isEqualTo("qa_status_unknown");
        assertThat(program.get("/api/v1/qa-items/not-an-id").status()).isEqualTo(404);
        var nulls = create(
                "{\"question\": \"A \\u0000\\ud800 b\", \"answer\": \"x\", \"language\": \"en\", \"variations\": [null]}");
        assertThat(nulls.text("question")).isEqualTo("A b");
        var odd = create("{\"question\": \"C?\", \"answer\": \"x\", \"language\": \"en\", \"category\": \"odd\"}");
        assertThat(odd.text("code")).isEqualTo("category_gone");
    }

    @Test
    void a_chunked_body_is_not_read_beyond_the_limit() {
        var endless = BodyPublishers.ofInputStream(
                () -> new java.io.ByteArrayInputStream(("{\"question\": \"" + "x".repeat(2_000_000) + "\"}")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8)));

        var answer = program.call("POST", "/api/v1/qa-items", Map.of("Content-Type", "application/json"), endless);

        assertThat(answer.status()).isEqualTo(413);
    }

    @Test
    void unknown_routes_and_methods_are_problems_too() {
        var missing = program.raw("GET", "/api/v1/no-such-thing", Map.of());
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.text("code")).isEqualTo("not_found");
        assertThat(missing.header("Content-Type")).isEqualTo("application/problem+json");
        var method = program.raw("PATCH", "/api/v1/qa-items", Map.of());
        assertThat(method.status()).isEqualTo(405);
        assertThat(method.header("Allow")).contains("GET").contains("POST");
    }

    @Test
    void the_list_is_filtered_and_paged() {
        for (var n = 1; n <= 5; n++) {
            create("{\"question\": \"Question %d?\", \"answer\": \"x\", \"language\": \"%s\", \"status\": \"%s\"}"
                    .formatted(n, n < 3 ? "id" : "en", n == 4 ? "draft" : "published"));
        }

        var seen = new ArrayList<String>();
        var cursor = "";
        do {
            var page = program.get("/api/v1/qa-items?limit=2&cursor=" + cursor);
            page.body()
                    .path("items")
                    .forEach(item -> seen.add(item.path("question").asString()));
            cursor = page.text("next");
        } while (!cursor.isEmpty());
        assertThat(seen).containsExactly("Question 5?", "Question 4?", "Question 3?", "Question 2?", "Question 1?");
        assertThat(count("?language=id")).isEqualTo(2);
        assertThat(count("?status=draft")).isEqualTo(1);
        assertThat(count("?text=question%203")).isEqualTo(1);
    }

    @Test
    void the_same_request_sent_again_is_done_once() {
        var first = program.json("POST", "/api/v1/qa-items", QUESTION, "Idempotency-Key", "import-1");
        var again = program.json("POST", "/api/v1/qa-items", QUESTION, "Idempotency-Key", "import-1");

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(first.header("Idempotent-Replayed")).isEqualTo("false");
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        var other = program.json(
                "POST", "/api/v1/qa-items", QUESTION.replace("long", "fast"), "Idempotency-Key", "import-1");
        assertThat(other.text("code")).isEqualTo("idempotency_key_reused");
        assertThat(program.json("POST", "/api/v1/qa-items", QUESTION, "Idempotency-Key", "x".repeat(256))
                        .text("code"))
                .isEqualTo("idempotency_key_invalid");
        assertThat(count("")).isEqualTo(1);
    }

    @Test
    void a_refused_request_may_be_sent_again_corrected_with_the_same_key() {
        assertThat(program.json("POST", "/api/v1/qa-items", "{}", "Idempotency-Key", "k")
                        .status())
                .isEqualTo(422);
        assertThat(program.json("POST", "/api/v1/qa-items", QUESTION, "Idempotency-Key", "k")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void requests_with_the_same_key_at_the_same_time_are_done_once() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Answer> send =
                    () -> program.json("POST", "/api/v1/qa-items", QUESTION, "Idempotency-Key", "parallel");
            var answers = threads.invokeAll(List.of(send, send, send, send));
            for (var answer : answers) {
                assertThat(answer.get().status()).isEqualTo(201);
            }
        }
        assertThat(count("")).isEqualTo(1);
    }

    @Test
    void a_key_does_what_its_scopes_allow_in_its_organization() {
        var path = create(QUESTION).header("Location");
        var reader = new ApiProgram(port, tenants.apiKey(owner, Permission.KNOWLEDGE_READ));
        var stranger = new ApiProgram(port, tenants.apiKey(tenants.organization()));

        assertThat(reader.get(path).status()).isEqualTo(200);
        assertThat(reader.json("POST", "/api/v1/qa-items", QUESTION).status()).isEqualTo(403);
        assertThat(reader.delete(path).status()).isEqualTo(403);
        assertThat(new ApiProgram(port, tenants.apiKey(owner, Permission.BOT_ASK))
                        .get(path)
                        .status())
                .isEqualTo(403);
        assertThat(stranger.get(path).status()).isEqualTo(404);
        assertThat(stranger.delete(path).status()).isEqualTo(404);
        assertThat(stranger.get("/api/v1/qa-items").body().path("items").size()).isZero();
    }

    @Test
    void categories_are_listed_with_their_parents() {
        program.call(
                "POST",
                "/api/v1/qa-items/import",
                Map.of("Content-Type", "text/csv"),
                BodyPublishers.ofString("question,answer,category,language\nWhen?,Soon.,Delivery,en\n"));

        var items = program.get("/api/v1/categories").body().path("items");
        assertThat(items.get(0).path("name").asString()).isEqualTo("Delivery");
        assertThat(items.get(0).path("slug").asString()).isEqualTo("delivery");
        var id = items.get(0).path("id").asString();
        assertThat(count("?category=" + id)).isEqualTo(1);
        var moved = create(
                "{\"question\": \"Where?\", \"answer\": \"x\", \"language\": \"en\", \"category\": \"" + id + "\"}");
        assertThat(moved.body().path("category").path("name").asString()).isEqualTo("Delivery");
    }

    private int count(String query) {
        return program.get("/api/v1/qa-items" + query).body().path("items").size();
    }

    private Answer create(String body) {
        return program.json("POST", "/api/v1/qa-items", body);
    }
}
