package io.chathub.console;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketRoute;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A signed-in agent's browser. */
final class Desk implements AutoCloseable {
    final Page page;
    /** What the browser found wrong: script errors, refused styles, failed requests. */
    final List<String> complaints = new ArrayList<>();

    private final List<WebSocketRoute> sockets = new ArrayList<>();
    private final BrowserContext person;
    private final String base;
    private boolean plugged = true;

    Desk(BrowserContext person, int port, String session) {
        this.person = person;
        this.base = "http://127.0.0.1:" + port;
        person.addCookies(List.of(
                new Cookie("chathub_session", session).setDomain("127.0.0.1").setPath("/")));
        page = person.newPage();
        page.setDefaultTimeout(8000);
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
    }

    Desk go(String path) {
        page.navigate(base + path);
        return this;
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    void write(String text) {
        find("[data-composer-text]").fill(text);
        page.keyboard().press("Enter");
    }

    /** From the next page on, its socket can be cut and held back. To be called before a page is opened. */
    Desk withLooseCable() {
        page.routeWebSocket("**/socket/console", route -> {
            if (plugged) {
                route.connectToServer();
                sockets.add(route);
            } else {
                route.close(new WebSocketRoute.CloseOptions().setCode(1012));
            }
        });
        return this;
    }

    void unplug() {
        plugged = false;
        sockets.forEach(route -> route.close(new WebSocketRoute.CloseOptions().setCode(1012)));
        sockets.clear();
    }

    void plug() {
        plugged = true;
    }

    /** What axe finds wrong with the page as it is now. */
    List<String> barriers() {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(rule -> rule.getId() + ": "
                                + rule.getNodes().stream()
                                        .map(node -> String.valueOf(node.getTarget()))
                                        .toList())
                        .toList();
    }

    void theme(String theme) {
        page.evaluate("theme => document.documentElement.dataset.theme = theme", theme);
    }

    void shot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/" + name + ".png")));
    }

    @Override
    public void close() {
        person.close();
    }
}
