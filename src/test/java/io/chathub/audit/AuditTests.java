package io.chathub.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chathub.shared.OrganizationId;
import io.chathub.shared.Tenant;
import io.chathub.testing.ChatHubTest;
import io.chathub.testing.TestServer;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@ChatHubTest
class AuditTests {
    @Autowired
    private AuditLog audit;

    @Autowired
    private VerifyAudit verify;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient sql;

    private final OrganizationId organization = OrganizationId.next();
    private final JdbcClient superuser =
            JdbcClient.create(new DriverManagerDataSource(TestServer.url(), "postgres", ""));

    @Test
    void entries_of_an_organization_form_an_unbroken_chain() {
        record(3);
        var verification = verify.verify(organization);
        assertThat(verification.intact()).isTrue();
        assertThat(verification.entries()).isEqualTo(3);
        assertThat(verification.head()).isPresent();
    }

    @Test
    void a_changed_entry_is_found() {
        record(4);
        tamper("update audit_entries set details = '{\"n\": \"9\"}' where organization_id = ? and number = 2");
        assertThat(verify.verify(organization).firstBroken()).contains(2L);
    }

    @Test
    void a_removed_entry_is_found() {
        record(4);
        tamper("delete from audit_entries where organization_id = ? and number = 3");
        assertThat(verify.verify(organization).firstBroken()).contains(4L);
    }

    @Test
    void an_entry_that_was_moved_is_found() {
        record(4);
        tamper("update audit_entries set number = 7 where organization_id = ? and number = 2");
        assertThat(verify.verify(organization).intact()).isFalse();
    }

    @Test
    void many_at_once_still_form_one_chain() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 40).forEach(n -> threads.submit(() -> record(1)));
        }
        var verification = verify.verify(organization);
        assertThat(verification.entries()).isEqualTo(40);
        assertThat(verification.intact()).isTrue();
    }

    @Test
    void an_entry_is_gone_with_the_transaction_it_belongs_to() {
        Tenant.run(
                organization,
                () -> transactions.executeWithoutResult(status -> {
                    audit.record(organization, deed(1));
                    status.setRollbackOnly();
                }));
        assertThat(verify.verify(organization).entries()).isZero();
    }

    @Test
    void nothing_is_recorded_outside_a_transaction() {
        assertThatThrownBy(() -> audit.record(organization, deed(1)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void the_application_can_neither_change_nor_delete_entries() {
        record(1);
        for (var statement : new String[] {"update audit_entries set action = 'x'", "delete from audit_entries"}) {
            assertThatThrownBy(() -> Tenant.run(
                            organization,
                            () -> transactions.executeWithoutResult(
                                    s -> sql.sql(statement).update())))
                    .hasStackTraceContaining("permission denied for table audit_entries");
        }
    }

    @Test
    void the_installation_has_a_chain_of_its_own_that_the_application_can_not_read() {
        transactions.executeWithoutResult(status -> audit.recordForInstallation(deed(1)));
        assertThat(verify.verifyInstallation().entries()).isPositive();
        assertThat(sql.sql("select count(*) from audit_entries")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_number_and_hash_of_ones_own_are_not_taken_over() {
        record(1);
        Tenant.run(
                organization,
                () -> transactions.executeWithoutResult(
                        status -> sql.sql("""
                insert into audit_entries (id, organization_id, number, at, actor_kind, action, subject, details,
                    previous_hash, hash)
                values (gen_random_uuid(), ?, 77, now() - interval '1 year', 'SYSTEM', 'forged', 'x', '{}', 'a', 'b')""").param(organization.value()).update()));
        assertThat(verify.verify(organization).intact()).isTrue();
    }

    private void record(int count) {
        Tenant.run(
                organization,
                () -> IntStream.range(0, count)
                        .forEach(
                                n -> transactions.executeWithoutResult(status -> audit.record(organization, deed(n)))));
    }

    private static Deed deed(int number) {
        return new Deed(Doer.system(), "test.done", "test:" + number, Map.of("n", String.valueOf(number)));
    }

    private void tamper(String statement) {
        assertThat(superuser.sql(statement).param(organization.value()).update())
                .isPositive();
    }
}
