package io.chathub.console;

import io.chathub.console.ConsoleClient.Caller;
import io.chathub.organizations.Actor.AgentActor;
import io.chathub.organizations.CurrentActor;
import io.chathub.web.view.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;

/**
 * Lets a signed-in agent open the console's socket, from a page of ours. Browsers send the session cookie along with
 * any site's WebSocket, so the origin is all that tells our page from another.
 */
@Component
class ConsoleHandshake implements HandshakeInterceptor {
    static final String CALLER = "chathub.caller";

    private final CurrentActor current;
    private final String baseUrl;

    ConsoleHandshake(CurrentActor current, @Value("${chathub.base-url:}") String baseUrl) {
        this.current = current;
        this.baseUrl = baseUrl;
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes) {
        var servlet = ((ServletServerHttpRequest) request).getServletRequest();
        if (!isOurs(servlet.getHeader("Origin"), servlet.getHeader("Host"))) {
            response.setStatusCode(HttpStatus.FORBIDDEN);
            return false;
        }
        var caller = current.find().flatMap(actor -> caller(actor, servlet));
        caller.ifPresentOrElse(
                found -> attributes.put(CALLER, found), () -> response.setStatusCode(HttpStatus.UNAUTHORIZED));
        return caller.isPresent();
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception failure) {}

    private boolean isOurs(@Nullable String origin, @Nullable String host) {
        if (origin == null) {
            return false;
        }
        try {
            var from = URI.create(origin);
            return from.getRawAuthority() != null && (from.getRawAuthority().equalsIgnoreCase(host) || isBaseUrl(from));
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    private boolean isBaseUrl(URI origin) {
        if (baseUrl.isEmpty()) {
            return false;
        }
        var own = URI.create(baseUrl);
        return origin.getRawAuthority().equalsIgnoreCase(own.getRawAuthority())
                && String.valueOf(own.getScheme()).equalsIgnoreCase(origin.getScheme());
    }

    private static Optional<Caller> caller(AgentActor actor, HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        var viewer = (Viewer) request.getAttribute(Viewer.ATTRIBUTE);
        var organization = viewer == null || viewer.organization() == null ? "" : viewer.organization();
        return Optional.of(new Caller(actor, organization, session.getId()));
    }
}
