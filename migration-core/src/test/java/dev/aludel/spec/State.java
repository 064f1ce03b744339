package dev.aludel.spec;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;

import dev.aludel.dialect.postgres.PostgresDialect;
import dev.aludel.hibernate.RawPicture;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.testing.TestDatabase;

/**
 * What a database has at one moment, without the history's own tables and without indexes
 * whose building failed: no migration brings those back.
 *
 * @param schema as our catalog reads it
 * @param picture as PostgreSQL itself says it
 * @param values what is in each column, in no order; a column that was dropped and added
 * again is another one
 */
record State(Schema schema, SortedSet<String> picture, Map<String, String> values) {

    static State of(TestDatabase database) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            JdbcClient jdbc = database.jdbc();
            Schema schema = new PostgresDialect().catalog().read(connection, schemas(jdbc));
            schema = schema.withEachTable(State::withoutFailedIndexes);
            SortedSet<String> picture = RawPicture.of(connection);
            picture.removeIf((line) -> line.matches("row of .*|.*aludel_.*|index .* valid f"));
            return new State(withoutHistory(schema), picture, values(jdbc));
        }
    }

    private static Table withoutFailedIndexes(Table table) {
        boolean divided = table.inheritance().partitionKey() != null;
        return table.withIndexes(table.indexes().stream().filter((index) -> index.valid() || divided).toList());
    }

    /** All schemas that there are, so that nothing is overlooked. */
    static List<String> schemas(JdbcClient jdbc) {
        return jdbc.sql("SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'")
            .query(String.class)
            .list();
    }

    private static Schema withoutHistory(Schema schema) {
        Schema without = schema.withoutObjects((object) -> object.name().name().name().startsWith("aludel_"));
        for (var name : schema.tables().keySet()) {
            without = name.name().startsWith("aludel_") ? without.withoutTable(name) : without;
        }
        return without;
    }

    /** The values of the columns that are still there, of those that were there then. */
    Map<String, String> valuesSince(State then) {
        Map<String, String> kept = new TreeMap<>(this.values);
        kept.keySet().retainAll(then.values.keySet());
        return kept;
    }

    private static Map<String, String> values(JdbcClient jdbc) {
        List<String> queries = jdbc.sql("""
                SELECT format('SELECT %L || %s, string_agg(%I::text, '', '' ORDER BY %3$I::text) FROM %s',
                    c.oid::regclass || '.' || a.attname || ' ', c.oid || '/' || a.attnum, a.attname, c.oid::regclass)
                FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                WHERE c.relkind IN ('r', 'p') AND c.oid >= 16384 AND c.relname !~ '^aludel_'
                AND c.relnamespace <> 'information_schema'::regnamespace
                """).query(String.class).list();
        Map<String, String> values = new TreeMap<>();
        if (!queries.isEmpty()) {
            jdbc.sql(queries.stream().collect(Collectors.joining(" UNION ALL ")))
                .query((row, number) -> values.put(row.getString(1), String.valueOf(row.getString(2))))
                .list();
        }
        return values;
    }

}
