package io.chathub.realtime;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Who on this node listens to what. A subject with positions is a conversation; a group is everybody who hears of all
 * of an organization. Rights are checked by whoever subscribes a connection.
 */
@Component
public class Live {
    private final Map<UUID, LiveTopic> topics = new ConcurrentHashMap<>();
    private final Map<UUID, Set<Connection>> groups = new ConcurrentHashMap<>();

    /** Reads what was committed. */
    public interface Source {
        /** @return the frames of the positions greater than {@code after} and up to {@code last}, in order */
        List<Positioned> between(long after, long last);
    }

    /** A place at a subject: announced first, so that nothing from now on is missed; started when the state is read. */
    public final class Subscription implements AutoCloseable {
        private final UUID subject;
        private final LiveTopic topic;
        private final Listener listener;
        private volatile boolean ended;

        private Subscription(UUID subject, LiveTopic topic, Listener listener) {
            this.subject = subject;
            this.topic = topic;
            this.listener = listener;
        }

        /** @param position the newest position that the client has, or was just sent */
        public void start(long position) {
            topic.start(listener, position);
            if (ended) {
                topic.listeners().remove(listener);
            }
        }

        /** Ends it; once more changes nothing. */
        @Override
        public void close() {
            topics.computeIfPresent(subject, (id, present) -> end() ? present : null);
        }

        /** Called under the topic's entry in the map, like everything that counts its holders. */
        private boolean end() {
            if (ended) {
                return true;
            }
            ended = true;
            return topic.release(listener);
        }
    }

    public Subscription subscribe(UUID subject, Listener listener, Source source) {
        var topic =
                topics.compute(subject, (id, present) -> (present == null ? new LiveTopic(source) : present).hold());
        return new Subscription(subject, topic, listener);
    }

    public void publish(UUID subject, Positioned frame) {
        var topic = topics.get(subject);
        if (topic != null) {
            topic.publish(frame);
        }
    }

    /** What has no position: typing, read, status. */
    public void signal(UUID subject, Frame frame, Predicate<Listener> whom) {
        var topic = topics.get(subject);
        if (topic != null) {
            topic.listeners().stream()
                    .filter(whom)
                    .forEach(listener -> listener.connection().send(frame));
        }
    }

    public void join(UUID group, Connection connection) {
        groups.compute(group, (id, present) -> {
            var members = present == null ? ConcurrentHashMap.<Connection>newKeySet() : present;
            members.add(connection);
            return members;
        });
    }

    public void leave(UUID group, Connection connection) {
        groups.computeIfPresent(group, (id, members) -> {
            members.remove(connection);
            return members.isEmpty() ? null : members;
        });
    }

    /** Whether anybody of the group is connected to this node. */
    public boolean anybodyIn(UUID group) {
        return groups.containsKey(group);
    }

    public void announce(UUID group, Frame frame) {
        groups.getOrDefault(group, Set.of()).forEach(connection -> connection.send(frame));
    }
}
