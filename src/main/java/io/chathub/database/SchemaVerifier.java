package io.chathub.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares the catalogue of a database with what this version of ChatHub expects ({@code db/expected-schema.txt}). */
class SchemaVerifier {
    private static final String EXPECTED = "db/expected-schema.txt";

    /** Monthly partitions come and go: of partitions only the default one is expected by name. */
    private static final String CATALOGUE = """
            with lasting as (
                select c.oid, c.relname, c.relkind, c.relrowsecurity, c.relforcerowsecurity
                from pg_class c
                where c.relnamespace = 'public'::regnamespace
                    and c.relkind in ('r', 'p')
                    and c.relname <> 'flyway_schema_history'
                    and (not c.relispartition or c.relname like '%\\_default'))
            select format('table %s%s%s', relname,
                case when relkind = 'p' then ' partitioned' else '' end,
                case when relrowsecurity and relforcerowsecurity then ' row security forced'
                    when relrowsecurity then ' row security' else '' end)
            from lasting
            union all
            select format('column %s.%s %s%s', l.relname, a.attname, format_type(a.atttypid, a.atttypmod),
                case when a.attnotnull then ' not null' else '' end)
            from lasting l join pg_attribute a on a.attrelid = l.oid and a.attnum > 0 and not a.attisdropped
            union all
            select format('index %s', pg_get_indexdef(i.indexrelid))
            from lasting l join pg_index i on i.indrelid = l.oid
            union all
            select format('constraint %s %s %s', l.relname, k.conname, pg_get_constraintdef(k.oid))
            from lasting l join pg_constraint k on k.conrelid = l.oid and k.contype in ('f', 'c')
            union all
            select format('policy %s %s %s using (%s)', p.tablename, p.policyname, p.roles::text, p.qual)
            from pg_policies p join lasting l on l.relname = p.tablename
            union all
            select format('grant %s on %s to %s', string_agg(g.privilege_type, ', ' order by g.privilege_type),
                g.table_name, g.grantee)
            from information_schema.role_table_grants g join lasting l on l.relname = g.table_name
            where g.grantee in ('chathub_app', 'chathub_operator')
            group by g.table_name, g.grantee""";

    private final JdbcClient sql;

    SchemaVerifier(DatabaseServer server) {
        this.sql = JdbcClient.create(server.connectAs(server.owner()));
    }

    List<String> actual() {
        return List.copyOf(new TreeSet<>(sql.sql(CATALOGUE).query(String.class).list()));
    }

    /** Nothing when the schema is as it should be; else one line for each difference. */
    List<String> findings() {
        var actual = new TreeSet<>(actual());
        var expected = new TreeSet<>(expected());
        var missing = expected.stream().filter(line -> !actual.contains(line)).map(line -> "missing:    " + line);
        var surplus = actual.stream().filter(line -> !expected.contains(line)).map(line -> "unexpected: " + line);
        return Stream.of(missing, surplus, missingPartitions())
                .flatMap(lines -> lines)
                .toList();
    }

    private Stream<String> missingPartitions() {
        return sql.sql("select * from missing_partitions()").query(String.class).list().stream()
                .map(name -> "missing:    partition " + name);
    }

    static List<String> expected() {
        try {
            return new ClassPathResource(EXPECTED)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
