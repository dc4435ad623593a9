package io.chathub.widget;

import static org.assertj.core.api.Assertions.assertThat;

import io.chathub.testing.ChatHubTest;
import io.chathub.testing.ChatSocket;
import io.chathub.testing.Shop;
import io.chathub.testing.Shops;
import io.chathub.testing.Sockets;
import io.chathub.testing.TestServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A visitor's attachments: taken by what is in them, handed out harmlessly. */
@ChatHubTest
class WidgetFilesTests {
    private static final JsonMapper JSON = new JsonMapper();
    private static final byte[] TEXT = "Warranty until 2027".getBytes(StandardCharsets.UTF_8);

    @LocalServerPort
    private int port;

    @Autowired
    private Shops shops;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Sockets sockets = new Sockets();
    private Shop shop;
    private ChatSocket socket;
    private String visitor;

    @BeforeEach
    void open() {
        shop = shops.open();
        socket = sockets.keep(ChatSocket.widget(port));
        visitor = socket.hello("token", shop.token()).path("visitor").asString();
    }

    @AfterEach
    void close() {
        sockets.close();
    }

    @Test
    void an_image_is_uploaded_sent_and_seen_by_the_agent() throws IOException {
        var file = uploaded("tea pot.png", png(640, 480));
        assertThat(file.path("type").asString()).isEqualTo("image/png");
        assertThat(file.path("width").asInt()).isEqualTo(640);
        assertThat(file.path("height").asInt()).isEqualTo(480);
        var accepted = socket.send("post", "id", Shops.name(), "text", "", "files", List.of(id(file)))
                .await("accepted");
        assertThat(accepted.at("/message/kind").asString()).isEqualTo("image");
        assertThat(accepted.at("/message/files/0/name").asString()).isEqualTo("tea pot.png");
        assertThat(accepted.at("/message/files/0/url").asString()).isEqualTo(file.path("url").asString());
        var download = get(file.path("url").asString());
        assertThat(download.statusCode()).isEqualTo(200);
        assertThat(download.body()).isEqualTo(png(640, 480));
        assertThat(header(download, "Content-Disposition")).startsWith("inline");
    }

    @Test
    void what_is_no_picture_is_downloaded_as_a_file_in_a_cage() {
        var file = uploaded("../..\\保修\u202e; Set-Cookie: a=b.txt", TEXT);
        assertThat(file.path("name").asString()).isEqualTo("保修; Set-Cookie: a=b.txt");
        var download = get(file.path("url").asString());
        assertThat(header(download, "Content-Type")).isEqualTo("text/plain");
        assertThat(header(download, "Content-Disposition")).startsWith("attachment");
        assertThat(header(download, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(download, "Content-Security-Policy")).contains("default-src 'none'").contains("sandbox");
        assertThat(header(download, "Set-Cookie")).isEmpty();
        assertThat(download.body()).isEqualTo(TEXT);
    }

    @Test
    void the_content_decides_and_the_name_is_not_believed() throws IOException {
        var program = new byte[4096];
        System.arraycopy(new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, -1, -1}, 0, program, 0, 14);
        var html = "<!doctype html><html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        var svg = "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8);
        var elf = new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0};
        var refused = Map.of(
                "holiday.png", program,
                "setup.exe", program,
                "page.txt", html,
                "page.html", "just text".getBytes(StandardCharsets.UTF_8),
                "drawing.svg", svg,
                "drawing.png", svg,
                "tool", elf,
                "script.js", "alert(1)".getBytes(StandardCharsets.UTF_8),
                "broken.png", "\u0089PNG\r\n\u001a\nnothing".getBytes(StandardCharsets.ISO_8859_1));
        refused.forEach((name, content) -> assertRefused(upload(name, content), 422, "bad_file"));
        assertThat(uploaded("list.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)).path("type").asString())
                .isEqualTo("text/csv");
        assertThat(uploaded("report.pdf", "%PDF-1.7\n%âãÏÓ\n".getBytes(StandardCharsets.ISO_8859_1)).path("type").asString())
                .isEqualTo("application/pdf");
        assertThat(uploaded("photo.exe", png(2, 2)).path("type").asString()).isEqualTo("image/png");
        assertThat(uploaded("all.zip", zip()).path("type").asString()).isEqualTo("application/zip");
    }

    @Test
    void an_empty_or_too_large_file_is_refused_and_the_largest_is_taken() {
        assertRefused(upload("empty.txt", new byte[0]), 422, "bad_file");
        var most = new byte[10 * 1024 * 1024];
        Arrays.fill(most, (byte) 'x');
        assertThat(uploaded("large.txt", most).path("bytes").asLong()).isEqualTo(most.length);
        assertRefused(upload("larger.txt", new byte[most.length + 1]), 413, "file_too_large");
    }

    @Test
    void only_the_uploader_may_send_a_file_and_only_once() {
        var file = id(uploaded("a.txt", TEXT));
        var stranger = sockets.keep(ChatSocket.widget(port));
        stranger.hello("token", shop.token());
        assertBadFile(stranger.send("post", "id", Shops.name(), "text", "Mine", "files", List.of(file)));
        var elsewhere = sockets.keep(ChatSocket.widget(port));
        elsewhere.hello("token", shops.open().token());
        assertBadFile(elsewhere.send("post", "id", Shops.name(), "text", "Mine", "files", List.of(file)));
        var name = Shops.name();
        var first = socket.send("post", "id", name, "text", "", "files", List.of(file)).await("accepted");
        assertThat(socket.send("post", "id", name, "text", "", "files", List.of(file)).await("accepted"))
                .isEqualTo(first);
        assertBadFile(socket.send("post", "id", Shops.name(), "text", "Again", "files", List.of(file)));
        assertBadFile(socket.send("post", "id", Shops.name(), "text", "No such", "files", List.of(UUID.randomUUID())));
    }

    @Test
    void five_files_fit_into_a_message_and_six_do_not() {
        var files = IntStream.range(0, 6).mapToObj(n -> id(uploaded(n + ".txt", TEXT))).toList();
        var six = socket.send("post", "id", Shops.name(), "text", "", "files", files).await("rejected");
        assertThat(six.at("/error/code").asString()).isEqualTo("too_many_files");
        var five = socket.send("post", "id", Shops.name(), "text", "", "files", files.subList(0, 5)).await("accepted");
        assertThat(five.at("/message/files")).hasSize(5);
        assertThat(five.at("/message/kind").asString()).isEqualTo("file");
    }

    @Test
    void only_the_address_that_was_handed_out_leads_to_a_file() {
        var url = uploaded("a.txt", TEXT).path("url").asString();
        var parts = url.split("/");
        var other = uploaded("b.txt", TEXT).path("url").asString().split("/");
        for (var changed : List.of(
                url.substring(0, url.length() - 1),
                url + "A",
                url.replace(parts[4], String.valueOf(Long.parseLong(parts[4]) + 1)),
                url.replace(parts[4], "never"),
                url.replace(parts[3], other[3]),
                url.replace(parts[2], shops.open().organization().toString()),
                "/files/x/y/1/z")) {
            assertThat(get(changed).statusCode()).as(changed).isEqualTo(404);
        }
        assertThat(get(url).statusCode()).isEqualTo(200);
    }

    @Test
    void nobody_uploads_without_a_visitor_token_of_that_inbox() {
        var foreign = sockets.keep(ChatSocket.widget(port));
        var theirs = foreign.hello("token", shops.open().token()).path("visitor").asString();
        assertRefused(upload(shop.token(), theirs, "a.txt", TEXT), 401, "unauthorized");
        assertRefused(upload(shop.token(), visitor + "x", "a.txt", TEXT), 401, "unauthorized");
        assertRefused(upload("chw_nonsense", visitor, "a.txt", TEXT), 404, "bad_token");
        assertThat(TestServer.superuser("chathub")
                        .sql("select count(*) from files where organization_id = ?")
                        .param(shop.organization().value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static void assertBadFile(ChatSocket sent) {
        assertThat(sent.await("rejected").at("/error/code").asString()).isEqualTo("bad_file");
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(JSON.readTree(answer.body()).at("/error/code").asString()).isEqualTo(code);
        assertThat(JSON.readTree(answer.body()).at("/error/message").asString()).isNotBlank();
    }

    private JsonNode uploaded(String name, byte[] content) {
        var answer = upload(name, content);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> upload(String name, byte[] content) {
        return upload(shop.token(), visitor, name, content);
    }

    private HttpResponse<String> upload(String token, String as, String name, byte[] content) {
        var escaped = name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
        var head = "--limit\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + escaped
                + "\"\r\nContent-Type: image/png\r\n\r\n";
        var body = new ByteArrayOutputStream();
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--limit--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/widget/files"))
                        .header("Accept", "application/json")
                        .header("Content-Type", "multipart/form-data; boundary=limit")
                        .header("X-Widget-Token", token)
                        .header("Authorization", "Visitor " + as)
                        .POST(BodyPublishers.ofByteArray(body.toByteArray())),
                BodyHandlers.ofString());
    }

    private HttpResponse<byte[]> get(String path) {
        return send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)), BodyHandlers.ofByteArray());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        try {
            return http.send(request.build(), handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String id(JsonNode file) {
        return file.path("id").asString();
    }

    private static byte[] png(int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private static byte[] zip() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("a.txt"));
            zip.write(TEXT);
        }
        return out.toByteArray();
    }
}
