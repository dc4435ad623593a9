package io.chathub.realtime;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Closes sockets that do not say who they are in time. */
@Component
public class HelloDeadline {
    private static final long LIMIT = Duration.ofSeconds(10).toNanos();

    private final Map<SocketClient, Long> silent = new ConcurrentHashMap<>();

    void expectHello(SocketClient client) {
        silent.put(client, System.nanoTime());
    }

    void forget(SocketClient client) {
        silent.remove(client);
    }

    @Scheduled(fixedDelay = 1000)
    void close() {
        var now = System.nanoTime();
        silent.forEach((client, since) -> {
            if (now - since > LIMIT) {
                silent.remove(client);
                client.connection().close(4409, "no hello");
            }
        });
    }
}
