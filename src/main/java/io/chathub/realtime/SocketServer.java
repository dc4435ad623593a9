package io.chathub.realtime;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.server.jetty.JettyRequestUpgradeStrategy;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;

/** Sockets are registered by the modules that speak on them, with this handshake. */
@Configuration
@EnableWebSocket
class SocketServer {
    private static final int LONGEST_FRAME = 512 * 1024;

    /** Without it Jetty takes frames of 64 KiB at most, and closes the socket at a longer one. */
    @Bean
    DefaultHandshakeHandler socketHandshake() {
        var jetty = new JettyRequestUpgradeStrategy();
        jetty.addWebSocketConfigurer(sockets -> {
            sockets.setMaxTextMessageSize(LONGEST_FRAME);
            sockets.setMaxBinaryMessageSize(1024);
        });
        return new DefaultHandshakeHandler(jetty);
    }
}
