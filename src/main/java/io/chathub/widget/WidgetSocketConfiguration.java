package io.chathub.widget;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;

@Configuration
class WidgetSocketConfiguration implements WebSocketConfigurer {
    private final WidgetSocket socket;

    WidgetSocketConfiguration(WidgetSocket socket) {
        this.socket = socket;
    }

    /** Any origin may connect; which inbox it may enter is decided at hello, when the inbox is known. */
    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        registry.addHandler(socket, "/socket/widget").setAllowedOriginPatterns("*");
    }
}
