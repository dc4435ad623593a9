package io.chathub.database;

import io.chathub.shared.DataFolder;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;

/** The process of the PostgreSQL in the data folder: a new one, or one that outlived a killed program. */
record EmbeddedServer(EmbeddedPostgres postgres, Path cluster) {
    private static final String BINARIES = "postgres-binaries";
    private static final String LOG = "postgres.log";
    private static final int PID = 0;
    private static final int PORT = 3;

    /** @param password of the superuser; empty while the cluster still trusts everybody */
    static EmbeddedServer start(DataFolder folder, String password) {
        var cluster = cluster(folder);
        return start(folder, running(cluster).orElseGet(EmbeddedServer::freePort), password);
    }

    static EmbeddedServer start(DataFolder folder, int port, String password) {
        var log = folder.resolve(LOG);
        try {
            Files.deleteIfExists(log);
            var builder = settings(EmbeddedPostgres.builder())
                    .setDataDirectory(cluster(folder))
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(folder.resolve(BINARIES).toFile())
                    .setPort(port)
                    .setOutputRedirector(Redirect.appendTo(log.toFile()))
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setRegisterShutdownHook(false);
            if (!password.isEmpty()) {
                builder.setConnectConfig("password", password);
            }
            return new EmbeddedServer(builder.start(), cluster(folder));
        } catch (IOException | IllegalStateException e) {
            throw new IllegalStateException("The embedded PostgreSQL did not start; why is in " + log, e);
        }
    }

    private static EmbeddedPostgres.Builder settings(EmbeddedPostgres.Builder builder) {
        return builder.setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("lc-collate", "C")
                .setLocaleConfig("lc-ctype", "C")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("shared_buffers", "192MB")
                .setServerConfig("max_wal_size", "2GB")
                .setServerConfig("wal_compression", "on")
                .setServerConfig("log_checkpoints", "off")
                .setServerConfig("jit", "off");
    }

    static Path cluster(DataFolder folder) {
        return folder.resolve("postgres");
    }

    static boolean unpacked(DataFolder folder) {
        return Files.exists(folder.resolve(BINARIES));
    }

    static boolean exists(DataFolder folder) {
        return Files.exists(cluster(folder));
    }

    /** Ends what runs in the folder, and deletes it. */
    static void discard(DataFolder folder) {
        var cluster = cluster(folder);
        process(cluster).ifPresent(left -> {
            left.destroyForcibly();
            left.onExit().join();
        });
        try {
            FileSystemUtils.deleteRecursively(cluster);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return postgres.getPort();
    }

    /** Its main process, unless it has ended. */
    Optional<ProcessHandle> process() {
        return process(cluster);
    }

    void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The port of a server that outlived a killed program. */
    private static Optional<Integer> running(Path cluster) {
        return process(cluster).map(alive -> Integer.parseInt(pidFile(cluster).get(PORT)));
    }

    private static Optional<ProcessHandle> process(Path cluster) {
        var lines = pidFile(cluster);
        return lines.size() <= PORT
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.get(PID))).filter(ProcessHandle::isAlive);
    }

    private static List<String> pidFile(Path cluster) {
        var file = cluster.resolve("postmaster.pid");
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream().map(String::strip).toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
