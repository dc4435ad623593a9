package io.chathub.realtime;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;

/** Sockets are registered by the modules that speak on them. */
@Configuration
@EnableWebSocket
class SocketServer {}
