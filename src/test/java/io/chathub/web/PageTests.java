package io.chathub.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.chathub.testing.ChatHubTest;
import io.chathub.web.WebConfiguration.AssetVersion;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ChatHubTest
class PageTests {
    @LocalServerPort
    private int port;

    @Autowired
    private AssetVersion assets;

    private final HttpClient client = HttpClient.newHttpClient();

    @ParameterizedTest
    @CsvSource({"en-GB, en, Page not found", "zh, zh-CN, 页面不存在", "'id,en;q=0.5', id, Halaman tidak ditemukan"})
    void what_does_not_exist_is_said_in_the_readers_language(String accepted, String language, String title)
            throws Exception {
        var answer = get("/no-such-page", "Accept-Language", accepted);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("<html lang=\"" + language + "\"").contains("<h1>" + title + "</h1>");
    }

    @Test
    void the_chosen_theme_is_in_the_page_before_any_script_runs() throws Exception {
        assertThat(get("/no-such-page", "Cookie", "chathub_theme=dark").body()).contains("data-theme=\"dark\"");
        assertThat(get("/no-such-page", "Cookie", "chathub_theme=x\"><b>").body())
                .doesNotContain("data-theme=")
                .doesNotContain("<b>");
    }

    @Test
    void the_styles_are_one_file_that_begins_with_the_order_of_layers() throws Exception {
        var answer = get(asset("css/app.css"), "Accept", "text/css");
        assertThat(answer.body()).startsWith("@layer tokens, base, layout, components, pages, utilities;");
        assertThat(answer.body()).contains(".conversation-row {").contains(".button {");
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(v -> assertThat(v).contains("immutable"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"js/app.js", "js/toast.js", "htmx.min.js", "icons/select.svg"})
    void files_for_browsers_are_kept_by_them(String file) throws Exception {
        var answer = get(asset(file), "Accept", "*/*");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(v -> assertThat(v).contains("max-age=31536000"));
    }

    @Test
    void a_file_of_another_version_is_not_given_away_as_this_one() throws Exception {
        assertThat(get("/assets/0000/js/app.js", "Accept", "*/*").statusCode()).isEqualTo(404);
    }

    @Test
    void nothing_outside_the_static_files_can_be_fetched() throws Exception {
        assertThat(get(asset("../application.yml"), "Accept", "*/*").statusCode())
                .isGreaterThanOrEqualTo(400);
        assertThat(get(asset("%2e%2e/application.yml"), "Accept", "*/*").statusCode())
                .isGreaterThanOrEqualTo(400);
    }

    private String asset(String file) {
        return "/assets/" + assets.value() + "/" + file;
    }

    private HttpResponse<String> get(String path, String header, String value) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header(header, value)
                .setHeader("Accept", header.equals("Accept") ? value : "text/html")
                .build();
        return client.send(request, BodyHandlers.ofString());
    }
}
