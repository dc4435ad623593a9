package io.chathub.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that uses the API as described: an answer that the description does not know fails the test. */
final class ApiProgram {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    private final String base;
    private final String key;
    private final JsonNode description;

    ApiProgram(int port, String key) {
        this.base = "http://127.0.0.1:" + port;
        this.key = key;
        this.description = JSON.readTree(
                send("GET", "/v3/api-docs", Map.of(), BodyPublishers.noBody()).body());
    }

    record Answer(int status, JsonNode body, HttpResponse<String> response) {
        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        String text(String name) {
            return body.path(name).asString("");
        }
    }

    Answer get(String path) {
        return call("GET", path, Map.of(), BodyPublishers.noBody());
    }

    Answer delete(String path) {
        return call("DELETE", path, Map.of(), BodyPublishers.noBody());
    }

    Answer json(String method, String path, String body, String... headers) {
        var all = new java.util.HashMap<>(Map.of("Content-Type", "application/json"));
        for (var i = 0; i < headers.length; i += 2) {
            all.put(headers[i], headers[i + 1]);
        }
        return call(method, path, all, BodyPublishers.ofString(body));
    }

    Answer call(String method, String path, Map<String, String> headers, BodyPublisher body) {
        var response = send(method, path, headers, body);
        var described = described(method, path).path("responses").path(String.valueOf(response.statusCode()));
        assertThat(described.isMissingNode())
                .as("%s %s answered %d %s", method, path, response.statusCode(), response.body())
                .isFalse();
        var type = response.headers().firstValue("Content-Type").orElse("");
        if (response.statusCode() >= 400) {
            assertThat(type).isEqualTo("application/problem+json");
        }
        return new Answer(response.statusCode(), tree(response), response);
    }

    /** Without looking at the description, for addresses that are not in it. */
    Answer raw(String method, String path, Map<String, String> headers) {
        var response = send(method, path, headers, BodyPublishers.noBody());
        return new Answer(response.statusCode(), tree(response), response);
    }

    JsonNode description() {
        return description;
    }

    private JsonNode described(String method, String path) {
        var plain = path.replaceFirst("\\?.*", "");
        for (var template : description.path("paths").propertyNames()) {
            var pattern = template.replaceAll("\\{[^}]+}", "(?!import\\$)[^/]+");
            if (plain.matches(pattern)) {
                return description.path("paths").path(template).path(method.toLowerCase(Locale.ROOT));
            }
        }
        throw new AssertionError(path + " is not described");
    }

    private static JsonNode tree(HttpResponse<String> response) {
        return response.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(response.body());
    }

    private HttpResponse<String> send(String method, String path, Map<String, String> headers, BodyPublisher body) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).method(method, body);
        if (!key.isEmpty()) {
            request.header("Authorization", "Bearer " + key);
        }
        headers.forEach(request::setHeader);
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
