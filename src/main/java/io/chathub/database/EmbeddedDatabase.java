package io.chathub.database;

import io.chathub.shared.DataFolder;
import io.chathub.shared.Tokens;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** PostgreSQL in the data folder, on a loopback port, started and stopped with the program. */
final class EmbeddedDatabase implements DatabaseServer {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String FILE = "database.properties";
    private static final List<String> ROLES = List.of("postgres", "chathub_owner", "chathub_app", "chathub_operator");
    private static final String ACCESS = """
            local all all scram-sha-256
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128 scram-sha-256
            """;

    private final DataFolder folder;
    private final Properties properties;
    private final EmbeddedPostgres server;

    EmbeddedDatabase(DataFolder folder) {
        this.folder = folder;
        this.properties = folder.load(FILE);
        var first = properties.isEmpty();
        var cluster = folder.resolve("postgres");
        LOG.info(first ? "Creating the embedded PostgreSQL in {}" : "Starting the embedded PostgreSQL in {}", cluster);
        this.server = start(cluster, port(cluster), first);
        if (first) {
            createRoles();
            requirePasswords(cluster);
            folder.save(
                    FILE,
                    properties,
                    "Logins of the embedded PostgreSQL. Generated; keep it with the postgres folder.");
        }
    }

    @Override
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/chathub";
    }

    @Override
    public Login owner() {
        return login("chathub_owner");
    }

    @Override
    public Login application() {
        return login("chathub_app");
    }

    @Override
    public Login operator() {
        return login("chathub_operator");
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Login login(String role) {
        return new Login(role, properties.getProperty(role));
    }

    private EmbeddedPostgres start(Path cluster, int port, boolean first) {
        try {
            var builder = EmbeddedPostgres.builder()
                    .setDataDirectory(cluster)
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(
                            folder.resolve("postgres-binaries").toFile())
                    .setPort(port)
                    .setLocaleConfig("locale-provider", "builtin")
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
                    .setServerConfig("jit", "off")
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setRegisterShutdownHook(false);
            if (!first) {
                builder.setConnectConfig("password", properties.getProperty("postgres"));
            }
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The embedded PostgreSQL did not start; its log is above. Data: " + cluster, e);
        }
    }

    /** The port of a server that outlived a killed program, so that it is taken over; else any free one. */
    private static int port(Path cluster) {
        var pidFile = cluster.resolve("postmaster.pid");
        try {
            if (Files.exists(pidFile)) {
                var lines = Files.readAllLines(pidFile);
                if (lines.size() > 3
                        && ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                                .isPresent()) {
                    return Integer.parseInt(lines.get(3).strip());
                }
            }
            try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void createRoles() {
        for (var role : ROLES) {
            properties.setProperty(role, Tokens.random(""));
        }
        var sql = superuser();
        sql.sql("alter role postgres password '%s'".formatted(properties.getProperty("postgres")))
                .update();
        sql.sql("create role chathub_owner login createrole password '%s'"
                        .formatted(properties.getProperty("chathub_owner")))
                .update();
        for (var role : List.of("chathub_app", "chathub_operator")) {
            sql.sql("create role %s login password '%s'".formatted(role, properties.getProperty(role)))
                    .update();
        }
        sql.sql("grant chathub_operator to chathub_owner").update();
        sql.sql("create database chathub owner chathub_owner").update();
    }

    /** The server starts with trust for everybody on this machine; from here on it asks for a password. */
    private void requirePasswords(Path cluster) {
        try {
            var sql = superuser();
            Files.writeString(cluster.resolve("pg_hba.conf"), ACCESS);
            sql.sql("select pg_reload_conf()").query(Boolean.class).single();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JdbcClient superuser() {
        var url = "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres";
        return JdbcClient.create(new DriverManagerDataSource(url, "postgres", properties.getProperty("postgres", "")));
    }
}
