package io.chathub.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.chathub.shared.DataFolder;
import io.chathub.shared.Progress;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** In this order: a server, the newest schema on it, then the connections of the application. */
@Configuration
class DatabaseConfiguration {

    @Bean(destroyMethod = "close")
    DatabaseServer databaseServer(DatabaseSettings settings, DataFolder folder, Progress progress) {
        return settings.external() ? new ExternalDatabase(settings) : new EmbeddedDatabase(folder, progress);
    }

    @Bean
    Migrations migrations(DatabaseServer server, Progress progress) {
        var migrations = new Migrations(server);
        progress.say("Bringing the database up to date ...");
        migrations.up();
        return migrations;
    }

    @Bean(destroyMethod = "close")
    @Primary
    HikariDataSource dataSource(DatabaseServer server, Migrations migrated, DatabaseSettings settings) {
        return pool("application", server, server.application(), settings.poolSize());
    }

    @Bean
    @Primary
    TenantTransactionManager transactionManager(DataSource dataSource) {
        return new TenantTransactionManager(dataSource);
    }

    @Bean
    OperatorDatabase operatorDatabase(DatabaseServer server, Migrations migrated) {
        var pool = pool("operator", server, server.operator(), 4);
        return new OperatorDatabase(
                JdbcClient.create(pool), new TransactionTemplate(new JdbcTransactionManager(pool)), pool);
    }

    private static HikariDataSource pool(String name, DatabaseServer server, DatabaseServer.Login login, int size) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(server.url());
        config.setUsername(login.user());
        config.setPassword(login.password());
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(Math.min(2, size));
        config.setConnectionTimeout(10_000);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("ApplicationName", "chathub-" + name);
        return new HikariDataSource(config);
    }
}
