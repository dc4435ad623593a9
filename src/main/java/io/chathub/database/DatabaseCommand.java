package io.chathub.database;

import io.chathub.shared.DataFolder;
import io.chathub.shared.Progress;
import java.io.PrintStream;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** {@code ./chathub db status|up|down|verify}: looks after the schema without starting the program. */
public final class DatabaseCommand {
    private static final int OK = 0;
    private static final int FAILED = 1;
    private static final int USAGE = 2;

    private DatabaseCommand() {}

    /** @return the exit code: 0 done and well, 1 something is wrong, 2 not understood */
    public static int run(String... arguments) {
        if (arguments.length == 0) {
            return usage(System.err);
        }
        var application = new SpringApplicationBuilder(Parts.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties("logging.level.root=WARN");
        try (var context = application.run()) {
            return execute(arguments, context.getBean(DatabaseServer.class), System.out);
        } catch (RuntimeException e) {
            System.err.println("Nothing was changed: " + e.getMessage());
            return FAILED;
        }
    }

    static int execute(String[] arguments, DatabaseServer server, PrintStream out) {
        var migrations = new Migrations(server);
        return switch (arguments[0]) {
            case "status" -> {
                migrations.status().forEach(v -> print(out, v));
                yield OK;
            }
            case "up" -> {
                out.println("Applied: " + (arguments.length > 1 ? migrations.upTo(arguments[1]) : migrations.up()));
                yield OK;
            }
            case "down" -> {
                var count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1;
                migrations.down(count).forEach(v -> out.println("Undone: " + v.number() + " " + v.description()));
                yield OK;
            }
            case "verify" -> {
                var findings = new SchemaVerifier(server).findings();
                findings.forEach(out::println);
                out.println(findings.isEmpty() ? "The schema is as expected." : findings.size() + " differences");
                yield findings.isEmpty() ? OK : FAILED;
            }
            case "describe" -> {
                new SchemaVerifier(server).actual().forEach(out::println);
                yield OK;
            }
            default -> usage(System.err);
        };
    }

    private static void print(PrintStream out, Migrations.Version version) {
        out.printf("%-8s %-10s %s%n", version.number(), version.state(), version.description());
    }

    private static int usage(PrintStream out) {
        out.println("usage: chathub db status | up [VERSION] | down [N] | verify | describe");
        return USAGE;
    }

    /** No {@code @Configuration}: the program's own scan must not find it. */
    @AutoConfigurationPackage
    @Import(DataFolder.class)
    @EnableConfigurationProperties(DatabaseSettings.class)
    static class Parts {
        @Bean(destroyMethod = "close")
        DatabaseServer databaseServer(DatabaseSettings settings, DataFolder folder) {
            return settings.external()
                    ? new ExternalDatabase(settings)
                    : new EmbeddedDatabase(folder, new Progress(true));
        }
    }
}
