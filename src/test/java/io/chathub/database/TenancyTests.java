package io.chathub.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.chathub.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Asks the catalogue, so that every table to come is asked too. */
class TenancyTests {
    private static final TestDatabase DATABASE = new TestDatabase(TestServer.create("tenancy_" + System.nanoTime()));
    private static final JdbcClient SUPERUSER = migrated();
    private static final SampleRows ROWS = new SampleRows(SUPERUSER);
    private static final String FORBIDDEN = "42501";

    /** Of users, mails and machinery, not of an organization. Whoever adds a table here says why it has no tenant. */
    private static final List<String> WITHOUT_TENANT = List.of(
            "flyway_schema_history",
            "outgoing_mails",
            "partitioned_tables",
            "scheduled_tasks",
            "sign_in_failures",
            "spring_session",
            "spring_session_attributes",
            "user_tokens",
            "users");

    private final UUID one = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    static List<String> tenantTables() {
        return SUPERUSER.sql("""
                select c.relname from pg_class c
                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
                    and (c.relname = 'organizations' or exists (select from pg_attribute a
                        where a.attrelid = c.oid and a.attname = 'organization_id' and not a.attisdropped))
                order by c.relname""").query(String.class).list();
    }

    @Test
    void every_table_is_a_tenants_or_known_not_to_be() {
        var all = SUPERUSER.sql("""
                select relname from pg_class
                where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition""").query(String.class).list();
        all.removeAll(tenantTables());
        assertThat(all).containsExactlyInAnyOrderElementsOf(WITHOUT_TENANT);
        assertThat(tenantTables()).contains("organizations", "agents", "api_keys", "audit_entries", "invitations");
    }

    @Test
    void the_roles_of_the_program_own_nothing_and_bypass_nothing() {
        var dangerous = SUPERUSER.sql("""
                select rolname from pg_roles r where rolname in ('chathub_app', 'chathub_operator')
                    and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb
                        or exists (select from pg_class c where c.relowner = r.oid))""").query(String.class).list();
        assertThat(dangerous).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("tenantTables")
    void a_tenant_table_forces_row_level_security_by_a_single_policy(String table) {
        var forced = SUPERUSER
                .sql("select relrowsecurity and relforcerowsecurity from pg_class where oid = ?::regclass")
                .param(table)
                .query(Boolean.class)
                .single();
        assertThat(forced).isTrue();

        var reading = SUPERUSER.sql("""
                select policyname || ' ' || cmd || ' ' || qual || ' / ' || with_check from pg_policies
                where tablename = ? and roles && '{chathub_app,public}' and qual is not null""").param(table).query(String.class).list();
        var setting = "= (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)";
        var equality = "(" + tenantColumn(table) + " " + setting;
        assertThat(reading).containsExactly("tenant ALL " + equality + " / " + equality);
    }

    @Test
    void no_partition_can_be_touched_by_itself() {
        var open = SUPERUSER.sql("""
                select c.relname || ' ' || role || ' ' || privilege from pg_class c,
                    unnest(array['chathub_app', 'chathub_operator']) role,
                    unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) privilege
                where c.relispartition and has_table_privilege(role, c.oid, privilege)
                    and c.relkind in ('r', 'p')""").query(String.class).list();
        assertThat(open).isEmpty();
        var partitions = SUPERUSER
                .sql("select count(*) from pg_class where relispartition and relkind = 'r'")
                .query(Long.class)
                .single();
        assertThat(partitions).isPositive();
    }

    @ParameterizedTest
    @MethodSource("tenantTables")
    void another_organization_and_none_see_and_change_nothing(String table) throws SQLException {
        fill(table, one);
        fill(table, other);

        assertThat(count(table, one, one)).as("its own row").isOne();
        for (var stranger : new @Nullable UUID[] {other, null}) {
            assertThat(count(table, stranger, one)).isZero();
            var column = tenantColumn(table);
            var where = " where %s = '%s'".formatted(column, one);
            assertThat(change(stranger, "update %s set %s = %s%s".formatted(table, column, column, where)))
                    .isZero();
            assertThat(change(stranger, "delete from " + table + where)).isZero();
            assertThat(change(stranger, "update %s set %s = '%s'".formatted(table, column, one)))
                    .isZero();
            assertThat(change(stranger, ROWS.insert(table, column, one))).isZero();
        }
        assertThat(count(table, one, one)).as("still its own row").isOne();
    }

    /** Foreign keys and triggers are left aside: what a row is made of does not matter here. */
    private static void fill(String table, UUID organization) throws SQLException {
        try (var connection = superuser().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(ROWS.insert(table, tenantColumn(table), organization));
        }
    }

    private static long count(String table, @Nullable UUID viewer, UUID owner) throws SQLException {
        try (var connection = application(viewer);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select count(*) from %s where %s = '%s'".formatted(table, tenantColumn(table), owner))) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** How many rows of others were changed, taken back at once; a refusal counts as none. */
    private static int change(@Nullable UUID actor, String statement) throws SQLException {
        try (var connection = application(actor);
                var update = connection.createStatement()) {
            return update.executeUpdate(statement);
        } catch (SQLException e) {
            assertThat(e.getSQLState()).as(e.getMessage()).isEqualTo(FORBIDDEN);
            return 0;
        }
    }

    private static Connection application(@Nullable UUID organization) throws SQLException {
        var connection = DATABASE.connectAs(DATABASE.application()).getConnection();
        connection.setAutoCommit(false);
        try (var statement = connection.prepareStatement("select set_config('app.organization_id', ?, true)")) {
            statement.setString(1, organization == null ? "" : organization.toString());
            statement.execute();
        }
        return connection;
    }

    private static String tenantColumn(String table) {
        return table.equals("organizations") ? "id" : "organization_id";
    }

    private static JdbcClient migrated() {
        new Migrations(DATABASE).up();
        return JdbcClient.create(superuser());
    }

    private static DriverManagerDataSource superuser() {
        return new DriverManagerDataSource(DATABASE.url(), "postgres", "");
    }
}
