package io.chathub.realtime;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The fan-out of an installation with one node. */
@Component
class InProcessFanout implements Fanout {
    private final Supplier<List<Handler>> handlers;

    InProcessFanout(ObjectProvider<Handler> handlers) {
        // looked up once, but late: handlers are made from what publishes
        this.handlers = SingletonSupplier.of(() -> handlers.stream().toList());
    }

    @Override
    public void publish(Signal signal) {
        for (var handler : handlers.get()) {
            if (handler.takes(signal.kind())) {
                handler.handle(signal);
            }
        }
    }
}
