package io.chathub.console;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.server.HandshakeHandler;

@Configuration
class ConsoleSocketConfiguration implements WebSocketConfigurer {
    private final ConsoleSocket socket;
    private final ConsoleHandshake handshake;
    private final HandshakeHandler server;

    ConsoleSocketConfiguration(ConsoleSocket socket, ConsoleHandshake handshake, HandshakeHandler server) {
        this.socket = socket;
        this.handshake = handshake;
        this.server = server;
    }

    /** Spring's own check of the origin does not know of proxies, so the handshake does it. */
    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        registry.addHandler(socket, "/socket/console")
                .setHandshakeHandler(server)
                .addInterceptors(handshake)
                .setAllowedOriginPatterns("*");
    }
}
