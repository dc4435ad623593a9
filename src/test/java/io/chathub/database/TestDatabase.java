package io.chathub.database;

/** A database of the test server, seen as its three roles. */
record TestDatabase(String url) implements DatabaseServer {

    @Override
    public Login owner() {
        return new Login("chathub_owner", "");
    }

    @Override
    public Login application() {
        return new Login("chathub_app", "");
    }

    @Override
    public Login operator() {
        return new Login("chathub_operator", "");
    }

    @Override
    public void close() {}
}
