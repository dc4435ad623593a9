package io.chathub.database;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Connections of the operator's role, whose row-level security policies show every organization. Only the operator's
 * functions use it, and each use is audited.
 */
public record OperatorDatabase(JdbcClient sql, TransactionTemplate transactions, HikariDataSource pool)
        implements AutoCloseable {

    @Override
    public void close() {
        pool.close();
    }
}
