package io.chathub.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chathub.testing.Program;
import io.chathub.testing.TextSocket;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/** The real program and its PostgreSQL are killed while people write. All tests share one installation. */
class KillTests {
    private static final int VISITORS = 20;
    private static final Duration START = Duration.ofSeconds(180);
    private static final Program PROGRAM = new Program(folder(), launch());

    @BeforeEach
    void run() {
        if (!PROGRAM.isAlive()) {
            PROGRAM.start();
        }
        PROGRAM.awaitReady(START);
    }

    @AfterAll
    static void stop() throws IOException {
        PROGRAM.close();
        FileSystemUtils.deleteRecursively(PROGRAM.data());
    }

    @Test
    void no_accepted_message_is_lost_or_doubled_when_the_program_is_killed() {
        var everybody = new Crowd();
        everybody.awaitAccepted(4);
        var database = PROGRAM.database();

        PROGRAM.kill();
        assertThat(database.isAlive())
                .as("PostgreSQL outlives a killed program")
                .isTrue();
        PROGRAM.start();
        everybody.awaitAccepted(8);

        assertThat(PROGRAM.database())
                .as("the left-over PostgreSQL is taken over")
                .isEqualTo(database);
        everybody.requireAllThereOnce();
    }

    @Test
    void no_accepted_message_is_lost_or_doubled_when_the_database_is_killed() {
        var everybody = new Crowd();
        everybody.awaitAccepted(4);
        var killed = PROGRAM.database();

        Program.signal(killed.pid(), "KILL");
        everybody.awaitAccepted(8);

        assertThat(PROGRAM.isAlive()).as("the program goes on").isTrue();
        assertThat(PROGRAM.database()).as("PostgreSQL was started again").isNotEqualTo(killed);
        everybody.requireAllThereOnce();
    }

    @Test
    void a_signal_ends_program_and_database_and_the_next_start_has_all_data() throws IOException {
        var logins = PROGRAM.properties("credentials.properties");
        var conversations = count("select count(*) from conversations");
        assertThat(Files.getPosixFilePermissions(PROGRAM.data().resolve("credentials.properties")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));

        assertThat(PROGRAM.signal("INT", Duration.ofSeconds(15))).isEqualTo(130);
        assertThat(PROGRAM.hasDatabase()).as("PostgreSQL has ended too").isFalse();
        PROGRAM.start();
        PROGRAM.awaitReady(START);

        assertThat(PROGRAM.properties("credentials.properties")).isEqualTo(logins);
        assertThat(logins.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(KEYS);
        assertThat(count("select count(*) from conversations")).isEqualTo(conversations);
        assertThat(PROGRAM.status("/demo")).isEqualTo(200);
        assertThat(PROGRAM.signal("TERM", Duration.ofSeconds(15))).isEqualTo(143);
        assertThat(PROGRAM.hasDatabase()).as("PostgreSQL has ended too").isFalse();
    }

    private static final Set<String> KEYS = Set.of(
            "operator.email",
            "operator.password",
            "demo.owner.email",
            "demo.owner.password",
            "demo.agent.email",
            "demo.agent.password",
            "demo.api-key",
            "demo.bot-id",
            "demo.widget-token");

    /** Visitors who all write at once. */
    private static final class Crowd {
        private final TextSocket.Opener opener = new TextSocket.Opener();
        private final List<Visitor> visitors = IntStream.range(0, VISITORS)
                .mapToObj(n -> new Visitor(
                        opener, PROGRAM.port(), PROGRAM.credential("demo.widget-token"), "visitor-%02d".formatted(n)))
                .toList();
        private final List<Thread> threads =
                visitors.stream().map(Thread::startVirtualThread).toList();

        void awaitAccepted(int messages) {
            await().atMost(START)
                    .until(() -> visitors.stream().allMatch(visitor -> visitor.acceptedCount() >= messages));
        }

        void requireAllThereOnce() {
            visitors.forEach(Visitor::stopWriting);
            threads.forEach(KillTests::join);
            opener.close();
            assertThat(visitors).allSatisfy(visitor -> {
                var account = visitor.account();
                var stored = stored(account.conversation());
                assertThat(visitor.connections()).isGreaterThanOrEqualTo(1);
                assertThat(account.faults()).isEmpty();
                assertThat(account.accepted()).hasSizeGreaterThanOrEqualTo(8);
                assertThat(stored).containsAll(account.accepted()).doesNotHaveDuplicates();
                assertThat(account.shown()).isEqualTo(stored);
            });
        }
    }

    /** What the customer may see, in the order of positions. */
    private static List<String> stored(String conversation) {
        return superuser()
                .sql("""
                        select client_id from messages
                        where conversation_id = ? and kind <> 'NOTE' order by position""")
                .param(UUID.fromString(conversation))
                .query(String.class)
                .list();
    }

    private static long count(String query) {
        return superuser().sql(query).query(Long.class).single();
    }

    private static JdbcClient superuser() {
        try {
            var port = Files.readAllLines(PROGRAM.data().resolve("postgres/postmaster.pid"))
                    .get(3);
            var password = PROGRAM.properties("database.properties").getProperty("postgres");
            var url = "jdbc:postgresql://127.0.0.1:" + port.strip() + "/chathub";
            return JdbcClient.create(new DriverManagerDataSource(url, "postgres", password));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void join(Thread thread) {
        try {
            assertThat(thread.join(Duration.ofSeconds(60))).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "kill-tests");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without the test classes, whose components are none of the program's. */
    private static List<String> launch() {
        var path = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        return List.of("-Xmx400m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", path, "io.chathub.ChatHub");
    }
}
