package io.chathub.widget;

import io.chathub.realtime.Fanout;
import io.chathub.shared.OrganizationId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The visitors that are connected to this node. Somebody may have several pages open; when a conversation begins on
 * one of them, the others join it.
 */
@Component
class OpenVisitors implements Fanout.Handler {
    private static final String BEGUN = "widget.begun";

    private final Map<UUID, Set<Visitor>> pages = new ConcurrentHashMap<>();
    private final Fanout fanout;
    private final VisitorConversation conversation;

    OpenVisitors(Fanout fanout, @Lazy VisitorConversation conversation) {
        this.fanout = fanout;
        this.conversation = conversation;
    }

    void add(Visitor visitor) {
        pages.compute(visitor.id(), (id, present) -> {
            if (present == null) {
                return Set.of(visitor);
            }
            var more = ConcurrentHashMap.<Visitor>newKeySet();
            more.addAll(present);
            more.add(visitor);
            return more;
        });
    }

    void remove(Visitor visitor) {
        pages.computeIfPresent(visitor.id(), (id, present) -> {
            var others = ConcurrentHashMap.<Visitor>newKeySet();
            others.addAll(present);
            others.remove(visitor);
            return others.isEmpty() ? null : others;
        });
    }

    void tellBegun(OrganizationId organization, UUID visitor) {
        fanout.publish(new Fanout.Signal(BEGUN, organization, visitor, 0, null));
    }

    @Override
    public boolean takes(String kind) {
        return kind.equals(BEGUN);
    }

    @Override
    public void handle(Fanout.Signal signal) {
        pages.getOrDefault(signal.subject(), Set.of())
                .forEach(visitor -> Thread.ofVirtual().name("widget-begun").start(() -> conversation.join(visitor)));
    }
}
