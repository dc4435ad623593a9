package io.chathub.database;

import io.chathub.shared.Ids;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes an {@code insert} for any table from the catalogue alone. Where a column's check constraint wants more than a
 * value of its type, {@code tenancy-samples.properties} has one: {@code table.column=SQL expression}.
 */
final class SampleRows {
    private static final Pattern CHOICES = Pattern.compile("= ANY \\(ARRAY\\['([^']*)'");

    private final JdbcClient sql;
    private final Properties samples;

    SampleRows(JdbcClient sql) {
        this.sql = sql;
        try {
            this.samples = PropertiesLoaderUtils.loadProperties(new ClassPathResource("tenancy-samples.properties"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Column(String name, String type, String check) {}

    /** @param tenantColumn gets the organization */
    String insert(String table, String tenantColumn, UUID organization) {
        var columns = columns(table, tenantColumn);
        var names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        var values = columns.stream()
                .map(column -> column.name().equals(tenantColumn)
                        ? "'" + organization + "'"
                        : samples.getProperty(table + "." + column.name(), value(column)))
                .collect(Collectors.joining(", "));
        return "insert into %s (%s) values (%s)".formatted(table, names, values);
    }

    /** Those that must be given, and the tenant's, which may be nullable. */
    private List<Column> columns(String table, String tenantColumn) {
        return sql.sql("""
                select a.attname, format_type(a.atttypid, null) as type, coalesce((
                    select string_agg(pg_get_constraintdef(k.oid), ' ') from pg_constraint k
                    where k.conrelid = a.attrelid and k.contype = 'c' and k.conkey = array[a.attnum]), '') as checks
                from pg_attribute a
                where a.attrelid = :table::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                    and (a.attname = :tenant or (a.attnotnull and not a.atthasdef and a.attidentity = ''))
                order by a.attnum""")
                .param("table", table)
                .param("tenant", tenantColumn)
                .query((row, index) -> new Column(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    private static String value(Column column) {
        var choices = CHOICES.matcher(column.check());
        if (choices.find()) {
            return "'" + choices.group(1) + "'";
        }
        return switch (column.type()) {
            case "uuid" -> "'" + Ids.next() + "'";
            case "text", "character varying" -> "'sample " + System.nanoTime() + "'";
            case "smallint", "integer", "bigint", "numeric", "double precision", "real" -> "1";
            case "boolean" -> "false";
            case "timestamp with time zone" -> "now()";
            case "date" -> "current_date";
            case "jsonb", "json" -> "'{}'";
            case "tsvector" -> "''";
            case "bytea" -> "decode(md5(random()::text), 'hex')";
            case "inet" -> "'127.0.0.1'";
            default -> {
                if (column.type().endsWith("[]")) {
                    yield "'{}'";
                }
                throw new IllegalStateException("No sample of type " + column.type() + " for " + column.name());
            }
        };
    }
}
