package io.chathub.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** A socket's buffer. */
class ConnectionTests {
    private static final String KILOBYTE = "x".repeat(1024);

    @Test
    void frames_keep_their_order() {
        var session = new StubSession();
        var connection = new Connection(session);
        var frames = IntStream.range(0, 1000).mapToObj(Integer::toString).toList();
        frames.forEach(connection::send);
        assertThat(session.settled(connection)).isEqualTo(frames);
    }

    @Test
    void who_reads_too_slowly_is_closed_and_whoever_sends_is_never_kept_waiting() throws Exception {
        var session = new StubSession(2);
        var connection = new Connection(session);
        var start = System.nanoTime();
        IntStream.range(0, 300).forEach(n -> connection.send(KILOBYTE));
        assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(5));
        assertThat(session.closed.get(10, TimeUnit.SECONDS).getCode()).isEqualTo(4408);
        session.unblock();
        Thread.sleep(50);
        assertThat(session.sent()).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void as_much_as_the_buffer_holds_is_no_reason_to_close() {
        var session = new StubSession(0);
        var connection = new Connection(session);
        IntStream.range(0, 255).forEach(n -> connection.send(KILOBYTE));
        assertThat(session.isOpen()).isTrue();
        session.unblock();
        assertThat(session.settled(connection)).hasSize(255);
        assertThat(session.isOpen()).isTrue();
        IntStream.range(0, 255).forEach(n -> connection.send(KILOBYTE));
        assertThat(session.settled(connection)).hasSize(510);
    }

    @Test
    void the_buffer_is_counted_in_bytes() throws Exception {
        var session = new StubSession(1);
        var connection = new Connection(session);
        IntStream.range(0, 200).forEach(n -> connection.send("包".repeat(1024)));
        assertThat(session.closed.get(10, TimeUnit.SECONDS).getCode()).isEqualTo(4408);
    }

    @RepeatedTest(20)
    void what_waits_is_sent_before_the_end() throws Exception {
        var session = new StubSession();
        var connection = new Connection(session);
        connection.send("one");
        connection.send("two");
        connection.close(4401, "bad_token");
        connection.send("too late");
        assertThat(session.closed.get(10, TimeUnit.SECONDS).getCode()).isEqualTo(4401);
        assertThat(session.sent()).containsExactly("one", "two");
    }

    @Test
    void a_frame_is_rendered_once_for_each_language_that_is_read() {
        var rendered = new AtomicInteger();
        var frame = new Frame(locale -> locale + "-" + rendered.incrementAndGet());
        for (var n = 0; n < 10; n++) {
            for (var locale : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
                var connection = new Connection(new StubSession());
                connection.locale(locale);
                connection.send(frame);
            }
        }
        assertThat(rendered).hasValue(2);
    }
}
