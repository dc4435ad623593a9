package io.chathub.database;

import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A reachable PostgreSQL and the three roles that ChatHub uses on it. */
interface DatabaseServer extends AutoCloseable {

    /** A role's name and password. */
    record Login(String user, String password) {}

    String url();

    Login owner();

    Login application();

    Login operator();

    @Override
    void close();

    /** Unpooled connections, for work at start and on the command line. */
    default DataSource connectAs(Login login) {
        var source = new PGSimpleDataSource();
        source.setURL(url());
        source.setUser(login.user());
        source.setPassword(login.password());
        return source;
    }
}
