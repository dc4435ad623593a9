package io.chathub.realtime;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The fan-out of an installation with one node. */
@Component
class InProcessFanout implements Fanout {
    private final ObjectProvider<Handler> handlers;

    InProcessFanout(ObjectProvider<Handler> handlers) {
        this.handlers = handlers;
    }

    @Override
    public void publish(Signal signal) {
        handlers.stream().filter(handler -> handler.takes(signal.kind())).forEach(handler -> handler.handle(signal));
    }
}
