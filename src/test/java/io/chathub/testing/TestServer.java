package io.chathub.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One PostgreSQL for the whole test run. Tests share its database and keep apart by organization, as tenants do. */
public final class TestServer {
    private static final EmbeddedPostgres SERVER = start();

    private TestServer() {}

    /** The database of the Spring contexts. */
    public static String url() {
        return url("chathub");
    }

    public static String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + SERVER.getPort() + "/" + database;
    }

    /** A new, empty database owned by the owner role, for tests of migrations. */
    public static String create(String database) {
        superuser().sql("create database " + database + " owner chathub_owner").update();
        return url(database);
    }

    public static JdbcClient superuser() {
        return JdbcClient.create(SERVER.getPostgresDatabase());
    }

    /** Sees every organization's rows, as no role of the program does. */
    public static JdbcClient superuser(String database) {
        return JdbcClient.create(SERVER.getDatabase("postgres", database));
    }

    private static EmbeddedPostgres start() {
        try {
            var server = EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(
                            Path.of("target", "postgres-binaries").toFile())
                    .setServerConfig("max_connections", "200")
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("lc-collate", "C")
                    .setLocaleConfig("lc-ctype", "C")
                    .setRegisterShutdownHook(false)
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
            var sql = JdbcClient.create(server.getPostgresDatabase());
            sql.sql("create role chathub_owner login createrole").update();
            sql.sql("create role chathub_app login").update();
            sql.sql("create role chathub_operator login").update();
            sql.sql("grant chathub_operator to chathub_owner").update();
            sql.sql("create database chathub owner chathub_owner").update();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
