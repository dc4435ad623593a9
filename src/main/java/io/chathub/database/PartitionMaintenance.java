package io.chathub.database;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps partitions ready for the coming months and drops those past their retention. Safe to run on every node: the
 * function takes a lock.
 */
@Component
class PartitionMaintenance {
    private static final Logger LOG = LoggerFactory.getLogger(PartitionMaintenance.class);

    private final JdbcClient sql;

    PartitionMaintenance(JdbcClient sql) {
        this.sql = sql;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT6H")
    void maintain() {
        sql.sql("select maintain_partitions()").query(String.class).list().forEach(done -> LOG.info("{}", done));
        sql.sql("select * from unforeseen_rows()")
                .query(String.class)
                .list()
                .forEach(table -> LOG.warn("Rows of {} lie in its default partition", table));
    }
}
