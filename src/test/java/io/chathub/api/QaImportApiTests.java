package io.chathub.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.chathub.api.ApiProgram.Answer;
import io.chathub.testing.ChatHubTest;
import io.chathub.testing.Tenants;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ChatHubTest
class QaImportApiTests {
    private static final String FILE = """
            question,answer,category,language,variations
            When?,Soon.,Delivery,en,How long|How fast
            ,No question.,Delivery,en,
            多久？,很快。,配送,zh-CN,
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private Tenants tenants;

    private ApiProgram program;

    @BeforeEach
    void organization() {
        program = new ApiProgram(port, tenants.apiKey(tenants.organization()));
    }

    @Test
    void csv_in_the_body_or_as_a_file_is_imported_with_a_report() {
        var text = csv("", FILE.getBytes(UTF_8));
        assertThat(text.status()).isEqualTo(200);
        assertThat(text.body().path("created").asInt()).isEqualTo(2);
        assertThat(text.body().path("faulty").asInt()).isEqualTo(1);
        var error = text.body().path("errors").get(0);
        assertThat(error.path("row").asInt()).isEqualTo(3);
        assertThat(error.path("column").asString()).isEqualTo("question");
        assertThat(error.path("message").asString()).isEqualTo("The question is missing.");

        var file = file(FILE.replace("Soon", "Later").getBytes(Charset.forName("GB18030")));
        assertThat(file.body().path("updated").asInt()).isEqualTo(1);
        assertThat(file.body().path("unchanged").asInt()).isEqualTo(1);
        assertThat(file.text("encoding")).isEqualTo("GB18030");
    }

    @Test
    void a_dry_run_writes_nothing() {
        var answer = csv("?dryRun=true", FILE.getBytes(UTF_8));

        assertThat(answer.body().path("dryRun").asBoolean()).isTrue();
        assertThat(answer.body().path("created").asInt()).isEqualTo(2);
        assertThat(answer.body().path("newCategories").size()).isEqualTo(2);
        assertThat(program.get("/api/v1/qa-items").body().path("items").size()).isZero();
    }

    @Test
    void new_questions_may_come_as_drafts() {
        csv("?status=draft", FILE.getBytes(UTF_8));

        assertThat(program.get("/api/v1/qa-items?status=draft")
                        .body()
                        .path("items")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void a_file_that_can_not_be_read_is_refused_with_the_reason() {
        assertThat(csv("", new byte[] {'P', 'K', 3, 4, 0, 0}).text("code")).isEqualTo("csv_workbook");
        assertThat(csv("", "a,b\n1,2\n".getBytes(UTF_8)).text("code")).isEqualTo("csv_columns_missing");
        assertThat(csv("", new byte[10 * 1024 * 1024 + 1]).status()).isEqualTo(413);
        assertThat(file(new byte[10 * 1024 * 1024 + 1]).status()).isEqualTo(413);
        assertThat(csv("?dryRun=perhaps", FILE.getBytes(UTF_8)).status()).isEqualTo(400);
        var empty = program.call(
                "POST",
                "/api/v1/qa-items/import",
                Map.of("Content-Type", "multipart/form-data; boundary=x"),
                BodyPublishers.ofString("--x--\r\n"));
        assertThat(empty.status()).isEqualTo(400);
    }

    private Answer csv(String query, byte[] body) {
        return program.call(
                "POST",
                "/api/v1/qa-items/import" + query,
                Map.of("Content-Type", "text/csv"),
                BodyPublishers.ofByteArray(body));
    }

    private Answer file(byte[] bytes) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(
                "--xyz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\nContent-Type: text/csv\r\n\r\n"
                        .getBytes(UTF_8));
        body.writeBytes(bytes);
        body.writeBytes("\r\n--xyz--\r\n".getBytes(UTF_8));
        return program.call(
                "POST",
                "/api/v1/qa-items/import",
                Map.of("Content-Type", "multipart/form-data; boundary=xyz"),
                BodyPublishers.ofByteArray(body.toByteArray()));
    }
}
