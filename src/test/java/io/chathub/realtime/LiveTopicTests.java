package io.chathub.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Order and completeness of what a subject's listeners hear. */
class LiveTopicTests {
    private final Live live = new Live();
    private final UUID subject = UUID.randomUUID();
    private final AtomicLong committed = new AtomicLong();
    private final List<String> reads = Collections.synchronizedList(new ArrayList<>());

    @Test
    void publishers_that_come_out_of_order_are_heard_in_order() {
        var ear = listen(0);
        commit(5);
        publish(2);
        publish(1);
        publish(5);
        publish(3);
        publish(4);
        assertThat(ear.heard()).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void in_order_nothing_is_read_again() {
        var ear = listen(0);
        commit(3);
        publish(1);
        publish(2);
        publish(3);
        assertThat(ear.heard()).containsExactly(1L, 2L, 3L);
        assertThat(reads).isEmpty();
    }

    @Test
    void a_listener_that_comes_later_hears_what_it_lacks_and_the_first_hears_nothing_twice() {
        commit(4);
        var first = listen(0);
        publish(4);
        var second = listen(2);
        commit(5);
        publish(5);
        assertThat(first.heard()).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(second.heard()).containsExactly(3L, 4L, 5L);
    }

    @Test
    void what_is_published_between_subscribing_and_starting_is_heard() {
        var ear = new Ear();
        var subscription = live.subscribe(subject, ear.listener(true), this::between);
        commit(3);
        publish(1);
        publish(3);
        publish(2);
        subscription.start(0);
        assertThat(ear.heard()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void what_is_restricted_is_heard_by_those_with_the_wider_view_only() {
        var agent = listen(0);
        var visitor = new Ear();
        live.subscribe(subject, visitor.listener(false), this::between).start(0);
        commit(3);
        live.publish(subject, new Positioned(1, false, Frame.of("1")));
        live.publish(subject, new Positioned(2, true, Frame.of("2")));
        live.publish(subject, new Positioned(3, false, Frame.of("3")));
        assertThat(agent.heard()).containsExactly(1L, 2L, 3L);
        assertThat(visitor.heard()).containsExactly(1L, 3L);
    }

    @Test
    void after_the_end_nothing_is_heard_and_nothing_is_kept() {
        var ear = new Ear();
        var subscription = live.subscribe(subject, ear.listener(true), this::between);
        subscription.start(0);
        subscription.close();
        subscription.close();
        commit(1);
        publish(1);
        subscription.start(0);
        assertThat(ear.heard()).isEmpty();
        var later = listen(1);
        commit(2);
        publish(2);
        assertThat(later.heard()).containsExactly(2L);
    }

    @Test
    void ending_one_subscription_of_a_connection_does_not_end_its_next_one() {
        var ear = new Ear();
        var first = live.subscribe(subject, ear.listener(true), this::between);
        first.start(0);
        var second = live.subscribe(subject, ear.listener(true), this::between);
        second.start(0);
        first.close();
        commit(1);
        publish(1);
        assertThat(ear.heard()).containsExactly(1L);
    }

    @Test
    void a_frame_is_heard_even_when_those_before_it_can_not_be_read() {
        var ear = new Ear();
        live.subscribe(subject, ear.listener(true), (after, last) -> List.of()).start(0);
        publish(7);
        assertThat(ear.heard()).containsExactly(7L);
    }

    /** Writers commit and publish in a race, while listeners come, read what is committed, and start. */
    @RepeatedTest(40)
    void whoever_comes_at_any_moment_lacks_nothing() throws InterruptedException {
        var positions = 60;
        var random = new Random();
        var ears = Collections.synchronizedList(new ArrayList<Ear>());
        var done = new CountDownLatch(6);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var next = new AtomicLong();
            for (var writer = 0; writer < 3; writer++) {
                threads.submit(() -> {
                    for (var n = 0; n < positions / 3; n++) {
                        long position;
                        synchronized (next) {
                            position = next.incrementAndGet();
                            committed.set(position);
                        }
                        Thread.yield();
                        publish(position);
                    }
                    done.countDown();
                });
            }
            for (var reader = 0; reader < 3; reader++) {
                var pause = random.nextInt(200_000);
                threads.submit(() -> {
                    Thread.sleep(0, pause);
                    var ear = new Ear();
                    var subscription = live.subscribe(subject, ear.listener(true), this::between);
                    var read = committed.get();
                    ear.begin(read);
                    Thread.yield();
                    subscription.start(read);
                    ears.add(ear);
                    done.countDown();
                    return null;
                });
            }
            assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(ears).hasSize(3).allSatisfy(ear -> {
            var fresh = ear.heard().stream()
                    .filter(each -> each > ear.began)
                    .distinct()
                    .toList();
            assertThat(fresh)
                    .containsExactlyElementsOf(LongStream.rangeClosed(ear.began + 1, positions)
                            .boxed()
                            .toList());
        });
    }

    private Ear listen(long position) {
        var ear = new Ear();
        live.subscribe(subject, ear.listener(true), this::between).start(position);
        return ear;
    }

    private void commit(long last) {
        committed.set(last);
    }

    private void publish(long position) {
        live.publish(subject, frame(position));
    }

    private List<Positioned> between(long after, long last) {
        reads.add(after + "-" + last);
        return LongStream.rangeClosed(after + 1, Math.min(last, committed.get()))
                .mapToObj(LiveTopicTests::frame)
                .toList();
    }

    private static Positioned frame(long position) {
        return new Positioned(position, false, new Frame(locale -> Long.toString(position)));
    }

    /** What a connection was sent, in order. */
    private static final class Ear {
        private final StubSession session = new StubSession();
        private final Connection connection = new Connection(session);
        private long began;

        Ear() {
            connection.locale(Locale.ENGLISH);
        }

        void begin(long position) {
            began = position;
        }

        Listener listener(boolean wide) {
            return new Listener(connection, wide);
        }

        List<Long> heard() {
            return session.settled(connection).stream().map(Long::valueOf).toList();
        }
    }
}
