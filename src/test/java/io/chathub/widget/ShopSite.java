package io.chathub.widget;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Somebody else's website that embeds the widget: another site for the browser than ChatHub's 127.0.0.1. */
final class ShopSite implements AutoCloseable {
    private final HttpServer server;

    ShopSite(int chatHubPort, String token) {
        var page = """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><title>Teapots</title>
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <style>* { color: red; font-size: 40px !important; letter-spacing: 9px }</style></head>
                <body><h1>Teapots</h1>
                <script>
                  window.chathub = window.chathub || [];
                  window.heard = [];
                  for (const name of ["ready", "open", "close", "unread", "message"])
                    chathub.push(["on", name, detail => heard.push(name)]);
                </script>
                <script src="http://127.0.0.1:%d/widget.js" data-token="%s" data-locale="en" async></script>
                </body></html>""".formatted(chatHubPort, token).getBytes(StandardCharsets.UTF_8);
        try {
            server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            try (exchange) {
                exchange.getResponseBody().write(page);
            }
        });
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
