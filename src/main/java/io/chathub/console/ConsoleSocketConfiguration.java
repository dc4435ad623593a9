package io.chathub.console;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;

@Configuration
class ConsoleSocketConfiguration implements WebSocketConfigurer {
    private final ConsoleSocket socket;
    private final ConsoleHandshake handshake;

    ConsoleSocketConfiguration(ConsoleSocket socket, ConsoleHandshake handshake) {
        this.socket = socket;
        this.handshake = handshake;
    }

    /** Spring's own check of the origin does not know of proxies, so the handshake does it. */
    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        registry.addHandler(socket, "/socket/console")
                .addInterceptors(handshake)
                .setAllowedOriginPatterns("*");
    }
}
