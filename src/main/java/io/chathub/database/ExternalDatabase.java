package io.chathub.database;

import java.util.Objects;

/** A server that somebody else runs; its roles are created as docs/database.md says. */
record ExternalDatabase(DatabaseSettings settings) implements DatabaseServer {

    @Override
    public String url() {
        return Objects.requireNonNull(settings.url());
    }

    @Override
    public Login owner() {
        return new Login(settings.ownerUser(), settings.ownerPassword());
    }

    @Override
    public Login application() {
        return new Login(settings.user(), settings.password());
    }

    @Override
    public Login operator() {
        return new Login(settings.operatorUser(), settings.operatorPassword());
    }

    @Override
    public void close() {}
}
