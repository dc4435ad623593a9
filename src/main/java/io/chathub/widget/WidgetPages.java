package io.chathub.widget;

import io.chathub.conversations.Inbox;
import io.chathub.web.Languages;
import io.chathub.web.view.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** What the embedding page loads: the launcher's settings, then the frame. */
@Controller
class WidgetPages {
    private final WidgetDoor door;
    private final MessageSource messages;

    WidgetPages(WidgetDoor door, MessageSource messages) {
        this.door = door;
        this.messages = messages;
    }

    @GetMapping("/widget/config")
    @ResponseBody
    Map<String, Object> config(
            @RequestParam String token,
            @RequestParam(defaultValue = "") String locale,
            @RequestHeader(name = HttpHeaders.ORIGIN, required = false) @Nullable String origin,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (origin != null) {
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
            response.setHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        }
        var inbox = door.open(token).inbox();
        door.requireAllowed(inbox, origin, request.getServerName());
        var language = locale.isBlank() ? inbox.locale() : Languages.best(locale);
        return config(inbox, new Texts(messages, language));
    }

    /** Only the inbox's own pages may put it into a frame. */
    @GetMapping("/widget/frame")
    String frame(@RequestParam String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        var inbox = door.open(token).inbox();
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'self'; connect-src 'self' " + socketOf(request)
                        + "; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors "
                        + ancestors(inbox));
        response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
        model.addAttribute("name", inbox.name());
        model.addAttribute("language", inbox.locale().toLanguageTag());
        return "widget/frame";
    }

    private static Map<String, Object> config(Inbox inbox, Texts texts) {
        var labels = Map.of(
                "open", texts.get("widget.open"),
                "close", texts.get("widget.close"),
                "unread", texts.get("widget.unread"),
                "frameTitle", texts.get("widget.frame_title", inbox.name()));
        var config = new LinkedHashMap<String, Object>();
        config.put("name", inbox.name());
        config.put("color", inbox.look().color());
        config.put("side", inbox.look().side());
        config.put("locale", texts.language());
        config.put("dir", "ltr");
        config.put("labels", labels);
        config.put(
                "greeting",
                inbox.look().greeting().isEmpty() ? null : inbox.look().greeting());
        return config;
    }

    /** Some browsers do not count a socket of the same host as 'self'. */
    private static String socketOf(HttpServletRequest request) {
        var host = String.valueOf(request.getHeader(HttpHeaders.HOST)).replaceAll("[^A-Za-z0-9.:\\[\\]-]", "");
        return (request.isSecure() ? "wss://" : "ws://") + host;
    }

    private static String ancestors(Inbox inbox) {
        if (inbox.allowedDomains().isEmpty()) {
            return "*";
        }
        return "'self' "
                + inbox.allowedDomains().stream()
                        .map(domain -> domain + ":* *." + domain + ":*")
                        .collect(Collectors.joining(" "));
    }
}
