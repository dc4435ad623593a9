package io.chathub.database;

import io.chathub.shared.Tenant;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells PostgreSQL at the start of every transaction which organization it is for; row-level security does the rest.
 * The setting ends with the transaction. Without a tenant nothing is set, and no tenant's row is visible.
 */
final class TenantTransactionManager extends JdbcTransactionManager {
    private static final long serialVersionUID = 1L;

    TenantTransactionManager(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        Tenant.current().ifPresent(organization -> setOrganization(transaction, organization.toString()));
    }

    private void setOrganization(Object transaction, String organization) {
        var holder = TransactionSynchronizationManager.getResource(obtainDataSource());
        var connection = ((ConnectionHolder) Objects.requireNonNull(holder)).getConnection();
        try (var statement = connection.prepareStatement("select set_config('app.organization_id', ?, true)")) {
            statement.setString(1, organization);
            statement.execute();
        } catch (SQLException e) {
            doCleanupAfterCompletion(transaction);
            throw new CannotCreateTransactionException("The tenant could not be set", e);
        }
    }
}
