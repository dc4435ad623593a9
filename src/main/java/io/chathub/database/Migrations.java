package io.chathub.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The schema's versions. All pending ones are applied in one transaction, so that a failed or interrupted migration
 * leaves the schema as it was. Every version has an undo script beside it.
 */
class Migrations {
    private static final String UNDO = "classpath*:db/undo/*/U*.sql";

    private final DataSource source;
    private final Flyway flyway;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    Migrations(DatabaseServer server) {
        source = server.connectAs(server.owner());
        flyway = flyway("latest");
        sql = JdbcClient.create(source);
        transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    }

    /** One version and whether it is applied. */
    record Version(String number, String description, String state) {}

    List<Version> status() {
        return List.of(flyway.info().all()).stream().map(Migrations::version).toList();
    }

    /** @return how many versions were applied */
    int up() {
        return flyway.migrate().migrationsExecuted;
    }

    /** @return how many versions were applied, up to and with this one */
    int upTo(String version) {
        return flyway(version).migrate().migrationsExecuted;
    }

    /** Takes back the newest {@code count} applied versions, all or none. */
    List<Version> down(int count) {
        var scripts = undoScripts();
        var applied = List.of(flyway.info().applied()).reversed().stream()
                .limit(count)
                .toList();
        transaction.executeWithoutResult(status -> {
            for (var version : applied) {
                var number = version.getVersion().toString();
                var script = scripts.get(number);
                if (script == null) {
                    throw new IllegalStateException("Version " + number + " has no undo script");
                }
                sql.sql(script).update();
                sql.sql("delete from flyway_schema_history where version = ?")
                        .param(number)
                        .update();
            }
        });
        return applied.stream().map(Migrations::version).toList();
    }

    private Flyway flyway(String target) {
        return Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .target(target)
                .group(true)
                .cleanDisabled(true)
                .loggers("slf4j")
                .load();
    }

    private static Version version(MigrationInfo info) {
        return new Version(
                String.valueOf(info.getVersion()),
                info.getDescription(),
                info.getState().getDisplayName());
    }

    static Map<String, String> undoScripts() {
        var scripts = new TreeMap<String, String>();
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources(UNDO)) {
                var name = String.valueOf(file.getFilename());
                scripts.put(name.substring(1, name.indexOf("__")), file.getContentAsString(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return scripts;
    }
}
