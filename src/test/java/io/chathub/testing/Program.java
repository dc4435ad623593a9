package io.chathub.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The real program as a process of its own, with its own data folder, port and PostgreSQL. */
public final class Program implements AutoCloseable {
    private static final String READY = "ChatHub is ready";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final List<String> command;
    private final Path data;
    private final int port = freePort();
    private Process process;

    /** @param launch how Java finds the program, and its options: {@code -jar app.jar} or {@code -cp … Main} */
    public Program(Path data, List<String> launch) {
        this.data = data.toAbsolutePath();
        this.command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        this.command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        this.command.addAll(launch);
    }

    public void start() {
        try {
            Files.createDirectories(data);
            Files.deleteIfExists(log());
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log().toFile());
            builder.environment().put("CHATHUB_DATA", data.toString());
            builder.environment().put("CHATHUB_PORT", String.valueOf(port));
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return how long it took until the first page was served */
    public Duration awaitFirstPage(Duration patience) {
        var start = System.nanoTime();
        await(patience, "its first page", () -> status("/") == 200);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    public void awaitReady(Duration patience) {
        await(patience, READY, () -> output().contains(READY));
    }

    private void await(Duration patience, String what, BooleanSupplier reached) {
        var end = System.nanoTime() + patience.toNanos();
        while (!reached.getAsBoolean()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("The program " + (process.isAlive() ? "is slow" : "ended") + " before "
                        + what + ":\n" + output());
            }
            pause(20);
        }
    }

    /** 0 when nobody answers. */
    public int status(String path) {
        try {
            var request = HttpRequest.newBuilder(URI.create(address() + path)).timeout(Duration.ofSeconds(5));
            return HTTP.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException nobody) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** As {@code kill -9}. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd(Duration.ofSeconds(10));
    }

    /** @param name TERM, INT */
    public int signal(String name, Duration patience) {
        signal(process.pid(), name);
        return awaitEnd(patience);
    }

    public static void signal(long pid, String name) {
        try {
            new ProcessBuilder("kill", "-" + name, String.valueOf(pid)).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return the exit code */
    public int awaitEnd(Duration patience) {
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("The program did not end:\n" + output());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** The process of its PostgreSQL; also of one that outlived the program. */
    public ProcessHandle database() {
        try {
            var pid =
                    Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst();
            return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean hasDatabase() {
        return Files.exists(data.resolve("postgres/postmaster.pid"));
    }

    public String credential(String key) {
        return properties("credentials.properties").getProperty(key);
    }

    public Properties properties(String file) {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(data.resolve(file))) {
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path data() {
        return data;
    }

    public int port() {
        return port;
    }

    public String address() {
        return "http://127.0.0.1:" + port;
    }

    public String output() {
        try {
            return Files.exists(log()) ? Files.readString(log()) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path log() {
        return data.resolve("program.log");
    }

    /** Ends what is left of it, the database of a killed program included. */
    @Override
    public void close() {
        if (isAlive()) {
            signal("TERM", Duration.ofSeconds(30));
        } else if (hasDatabase()) {
            signal(database().pid(), "INT");
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
