package io.chathub.database;

import io.chathub.shared.DataFolder;
import io.chathub.shared.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** PostgreSQL in the data folder, on a loopback port, started and stopped with the program. */
final class EmbeddedDatabase implements DatabaseServer {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final int EXIT_WITHOUT_DATABASE = 70;

    private final DataFolder folder;
    private final EmbeddedRoles roles;
    private EmbeddedServer server;
    private boolean closed;

    EmbeddedDatabase(DataFolder folder, Progress progress) {
        this.folder = folder;
        this.roles = new EmbeddedRoles(folder);
        progress.say(
                EmbeddedServer.unpacked(folder) ? "Starting PostgreSQL ..." : "Unpacking and starting PostgreSQL ...");
        this.server = roles.none() || roles.unfinished()
                ? create()
                : EmbeddedServer.start(folder, roles.password("postgres"));
        watch();
    }

    @Override
    public synchronized String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.port() + "/chathub";
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
    public synchronized void close() {
        closed = true;
        server.close();
    }

    private Login login(String role) {
        return new Login(role, roles.password(role));
    }

    /** What an interrupted first start left holds no data yet, and nobody could open it. */
    private EmbeddedServer create() {
        if (roles.unfinished()) {
            EmbeddedServer.discard(folder);
        } else if (EmbeddedServer.exists(folder)) {
            throw new IllegalStateException("The data folder has a postgres folder but no database.properties with its"
                    + " passwords: put that file back, or move the postgres folder away to begin anew");
        }
        roles.generate();
        var created = EmbeddedServer.start(folder, "");
        roles.create(created.port(), created.cluster());
        return created;
    }

    private void watch() {
        server.process().ifPresent(process -> process.onExit().thenRunAsync(this::startAgain));
    }

    /**
     * On the same port, where the connection pools look for it. Without a database the program is of no use: then it
     * ends, so that whatever supervises it starts it anew.
     */
    private synchronized void startAgain() {
        if (closed) {
            return;
        }
        LOG.warn("PostgreSQL has ended by itself and is started again; what was committed is safe");
        try {
            var port = server.port();
            server.close();
            server = EmbeddedServer.start(folder, port, roles.password("postgres"));
            watch();
            LOG.warn("PostgreSQL is back");
        } catch (RuntimeException failed) {
            LOG.error("PostgreSQL could not be started again; ChatHub ends", failed);
            Thread.ofPlatform().start(() -> System.exit(EXIT_WITHOUT_DATABASE));
        }
    }
}
