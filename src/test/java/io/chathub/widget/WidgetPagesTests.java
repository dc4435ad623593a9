package io.chathub.widget;

import static org.assertj.core.api.Assertions.assertThat;

import io.chathub.testing.ChatHubTest;
import io.chathub.testing.ChatSocket;
import io.chathub.testing.Shop;
import io.chathub.testing.Shops;
import io.chathub.testing.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** What the embedding page loads, and from where it may. */
@ChatHubTest
class WidgetPagesTests {
    @LocalServerPort
    private int port;

    @Autowired
    private Shops shops;

    private final HttpClient http = HttpClient.newHttpClient();
    private Shop shop;

    @BeforeEach
    void open() {
        shop = shops.open();
    }

    @Test
    void the_frame_may_stand_everywhere_until_domains_are_named() {
        var everywhere = get("/widget/frame?token=" + shop.token());
        assertThat(everywhere.statusCode()).isEqualTo(200);
        assertThat(policy(everywhere)).contains("frame-ancestors *");
        shop.allow("shop.example", "kopi.example");
        var some = get("/widget/frame?token=" + shop.token());
        assertThat(directive(some, "frame-ancestors"))
                .isEqualTo("frame-ancestors 'self' shop.example:* *.shop.example:* kopi.example:* *.kopi.example:*");
    }

    @Test
    void the_frame_runs_nothing_but_our_own_scripts() {
        var frame = get("/widget/frame?token=" + shop.token());
        assertThat(directive(frame, "default-src")).isEqualTo("default-src 'self'");
        assertThat(directive(frame, "object-src")).isEqualTo("object-src 'none'");
        assertThat(directive(frame, "base-uri")).isEqualTo("base-uri 'none'");
        assertThat(directive(frame, "connect-src")).isEqualTo("connect-src 'self' ws://127.0.0.1:" + port);
        assertThat(policy(frame)).doesNotContain("unsafe");
        assertThat(header(frame, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(frame, "X-Frame-Options")).isEmpty();
        assertThat(header(frame, "Set-Cookie")).isEmpty();
        assertThat(frame.body()).doesNotContain("<script>");
    }

    @Test
    void a_host_that_is_none_does_not_get_into_the_policy() {
        shop.allow("shop.example");
        var request = request("/widget/frame?token=" + shop.token()).header("X-Forwarded-Host", "evil.example; script-src *");
        assertThat(policy(send(request))).doesNotContain("evil");
    }

    @Test
    void an_unknown_token_opens_nothing() {
        for (var token : List.of("", "chw_x", "%00", "x".repeat(500))) {
            assertThat(get("/widget/frame?token=" + token).statusCode()).isEqualTo(404);
            assertThat(get("/widget/config?token=" + token).statusCode()).isEqualTo(404);
        }
        assertThat(get("/widget/config").statusCode()).isBetween(400, 499);
        assertThat(get("/widget/frame").statusCode()).isBetween(400, 499);
    }

    @Test
    void the_settings_are_for_pages_of_allowed_domains() {
        shop.allow("shop.example");
        var allowed = get("/widget/config?token=" + shop.token(), "https://www.shop.example");
        assertThat(allowed.statusCode()).isEqualTo(200);
        assertThat(header(allowed, "Access-Control-Allow-Origin")).isEqualTo("https://www.shop.example");
        assertThat(header(allowed, "Vary")).contains("Origin");
        assertThat(header(allowed, "Access-Control-Allow-Credentials")).isEmpty();
        assertThat(new JsonMapper().readTree(allowed.body()).path("name").asString()).isEqualTo("Teapots");
        var foreign = get("/widget/config?token=" + shop.token(), "https://evil.example");
        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(new JsonMapper().readTree(foreign.body()).at("/error/code").asString())
                .isEqualTo("bad_origin");
    }

    @Test
    void the_labels_are_in_the_language_that_is_asked_for_or_the_inboxes() {
        assertThat(label("&locale=id")).isNotEqualTo(label("&locale=en"));
        assertThat(label("&locale=zh-CN")).isNotEqualTo(label("&locale=en"));
        assertThat(label("")).isEqualTo(label("&locale=en")).isEqualTo(label("&locale=tlh"));
    }

    @Test
    void nothing_of_it_makes_a_session() {
        var before = sessions();
        get("/widget/frame?token=" + shop.token());
        get("/widget/config?token=" + shop.token(), "https://shop.example");
        get("/widget.js");
        get("/widget/app.js");
        get("/files/a/b/1/c");
        try (var socket = ChatSocket.widget(port)) {
            socket.hello("token", shop.token());
            socket.send("post", "id", Shops.name(), "text", "Hello").await("accepted");
        }
        assertThat(sessions()).isEqualTo(before);
        for (var path : List.of("/widget/frame?token=" + shop.token(), "/widget.js")) {
            assertThat(header(get(path), "Set-Cookie")).isEmpty();
        }
    }

    private String label(String locale) {
        var config = get("/widget/config?token=" + shop.token() + locale);
        return new JsonMapper().readTree(config.body()).at("/labels/open").asString();
    }

    private static long sessions() {
        return TestServer.superuser("chathub")
                .sql("select count(*) from spring_session")
                .query(Long.class)
                .single();
    }

    private HttpResponse<String> get(String path) {
        return send(request(path));
    }

    private HttpResponse<String> get(String path, String origin) {
        return send(request(path).header("Origin", origin));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String policy(HttpResponse<?> answer) {
        return header(answer, "Content-Security-Policy");
    }

    private static String directive(HttpResponse<?> answer, String name) {
        return List.of(policy(answer).split("; ")).stream()
                .filter(each -> each.startsWith(name + " "))
                .findFirst()
                .orElse("");
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
