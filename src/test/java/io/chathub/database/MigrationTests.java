package io.chathub.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.chathub.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class MigrationTests {

    @Test
    void every_version_can_be_undone_and_applied_again() {
        var server = new TestDatabase(TestServer.create("migrations_" + System.nanoTime()));
        var migrations = new Migrations(server);
        var applied = migrations.up();
        var schema = new SchemaVerifier(server).actual();

        assertThat(migrations.down(applied)).hasSize(applied);
        assertThat(new SchemaVerifier(server).actual()).isEmpty();

        assertThat(migrations.up()).isEqualTo(applied);
        assertThat(new SchemaVerifier(server).actual()).isEqualTo(schema);
    }

    @Test
    void the_undo_of_each_version_leaves_what_was_before_it() {
        var server = new TestDatabase(TestServer.create("single_" + System.nanoTime()));
        var migrations = new Migrations(server);
        for (var version : migrations.status()) {
            var before = new SchemaVerifier(server).actual();
            assertThat(migrations.upTo(version.number())).isEqualTo(1);
            assertThat(migrations.down(1)).hasSize(1);
            assertThat(new SchemaVerifier(server).actual())
                    .as("after the undo of %s", version.number())
                    .isEqualTo(before);
            migrations.upTo(version.number());
        }
    }

    /** After a wanted change of the schema, run this with {@code -Dchathub.schema.write=true} and read the difference. */
    @Test
    void the_expected_schema_is_what_the_migrations_make() throws IOException {
        var server = new TestDatabase(TestServer.create("expected_" + System.nanoTime()));
        new Migrations(server).up();
        if (Boolean.getBoolean("chathub.schema.write")) {
            Files.write(Path.of("src/main/resources/db/expected-schema.txt"), new SchemaVerifier(server).actual());
            return;
        }
        assertThat(new SchemaVerifier(server).findings()).isEqualTo(List.of());
    }

    @Test
    void verify_names_what_is_missing_and_what_is_new() {
        var server = new TestDatabase(TestServer.create("verify_" + System.nanoTime()));
        new Migrations(server).up();
        var sql = JdbcClient.create(server.connectAs(server.owner()));
        sql.sql("create table surprise (id int)").update();
        sql.sql("drop index scheduled_tasks_execution_time_idx").update();

        assertThat(new SchemaVerifier(server).findings())
                .anyMatch(line -> line.startsWith("unexpected: table surprise"))
                .anyMatch(line -> line.startsWith("missing:    index") && line.contains("execution_time"));
    }
}
