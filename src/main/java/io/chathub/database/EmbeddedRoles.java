package io.chathub.database;

import io.chathub.shared.DataFolder;
import io.chathub.shared.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The roles of the embedded PostgreSQL and their generated passwords, in {@code database.properties}. The passwords are
 * kept before they are set: a first start that is killed half-way is known by its mark.
 */
final class EmbeddedRoles {
    private static final String FILE = "database.properties";
    private static final String COMMENT =
            "Logins of the embedded PostgreSQL. Generated; keep it with the postgres folder.";
    private static final String UNFINISHED = "unfinished";
    private static final List<String> ROLES = List.of("postgres", "chathub_owner", "chathub_app", "chathub_operator");
    private static final String ACCESS = """
            local all all scram-sha-256
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128 scram-sha-256
            """;

    private final DataFolder folder;
    private final Properties properties;

    EmbeddedRoles(DataFolder folder) {
        this.folder = folder;
        this.properties = folder.load(FILE);
    }

    boolean none() {
        return properties.isEmpty();
    }

    boolean unfinished() {
        return properties.containsKey(UNFINISHED);
    }

    String password(String role) {
        return properties.getProperty(role, "");
    }

    void generate() {
        ROLES.forEach(role -> properties.setProperty(role, Tokens.random("")));
        properties.setProperty(UNFINISHED, "true");
        folder.save(FILE, properties, COMMENT);
    }

    void create(int port, Path cluster) {
        createRoles(superuser(port, ""));
        requirePasswords(port, cluster);
        properties.remove(UNFINISHED);
        folder.save(FILE, properties, COMMENT);
    }

    private void createRoles(JdbcClient sql) {
        sql.sql("alter role postgres password '%s'".formatted(password("postgres")))
                .update();
        sql.sql("create role chathub_owner login createrole password '%s'".formatted(password("chathub_owner")))
                .update();
        for (var role : List.of("chathub_app", "chathub_operator")) {
            sql.sql("create role %s login password '%s'".formatted(role, password(role)))
                    .update();
        }
        sql.sql("grant chathub_operator to chathub_owner").update();
        sql.sql("create database chathub owner chathub_owner").update();
    }

    /** The server starts with trust for everybody on this machine; from here on it asks for a password. */
    private void requirePasswords(int port, Path cluster) {
        try {
            Files.writeString(cluster.resolve("pg_hba.conf"), ACCESS);
            superuser(port, password("postgres"))
                    .sql("select pg_reload_conf()")
                    .query(Boolean.class)
                    .single();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JdbcClient superuser(int port, String password) {
        var url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
        return JdbcClient.create(new DriverManagerDataSource(url, "postgres", password));
    }
}
