package dev.aludel.dialect.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.aludel.dialect.FactFinder;
import dev.aludel.fact.ConversionRisk;
import dev.aludel.fact.Facts;
import dev.aludel.fact.ProbeLimits;
import dev.aludel.fact.TableSize;
import dev.aludel.fact.ValuesBeyond;
import dev.aludel.operation.Operation;
import dev.aludel.schema.QualifiedName;

/**
 * Asks for the size of tables: one query for what PostgreSQL estimates, and one more that
 * looks for a first row, since an estimate says neither that a table is empty nor that it
 * is not.
 */
final class PostgresFacts implements FactFinder {

    /** A row with this many bytes is assumed where nothing was ever counted. */
    private static final long USUAL_ROW = 100;

    private static final PostgresSpelling SPELLING = new PostgresSpelling();

    /**
     * A partitioned table is as large as its partitions. What was counted last is taken
     * to have grown with the pages, as the planner takes it ("Row Estimation Examples" in
     * PostgreSQL's manual); where nothing was, what was written counts.
     */
    private static final String SIZES = """
            SELECT current_setting('server_version') AS version, f.*
            FROM (VALUES (1)) AS one LEFT JOIN (
            SELECT w.place, c.oid IS NOT NULL AS there,
              sum(CASE WHEN p.reltuples > 0 AND p.relpages > 0
                THEN p.reltuples * pg_relation_size(p.oid) / current_setting('block_size')::bigint / p.relpages
                ELSE coalesce(s.n_live_tup, 0) END) AS rows, sum(pg_relation_size(p.oid)) AS own_bytes,
              sum(pg_total_relation_size(p.oid)) AS bytes
            FROM unnest(?::text[], ?::text[]) WITH ORDINALITY AS w (schema, name, place)
              LEFT JOIN pg_namespace n ON n.nspname = coalesce(w.schema, current_schema())
              LEFT JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = w.name AND c.relkind IN ('r', 'p')
              LEFT JOIN LATERAL (SELECT c.oid UNION SELECT relid FROM pg_partition_tree(c.oid)) t (oid) ON true
              LEFT JOIN pg_class p ON p.oid = t.oid
              LEFT JOIN pg_stat_all_tables s ON s.relid = p.oid
            GROUP BY w.place, c.oid) f ON true""";

    @Override
    public Facts find(Connection connection, Collection<QualifiedName> tables, ProbeLimits limits) throws SQLException {
        List<QualifiedName> wanted = List.copyOf(tables);
        Map<QualifiedName, TableSize> sizes = new HashMap<>();
        Set<QualifiedName> perhapsEmpty = new LinkedHashSet<>();
        String version = "";
        try (PreparedStatement statement = connection.prepareStatement(SIZES)) {
            statement.setArray(1,
                    connection.createArrayOf("text", wanted.stream().map(QualifiedName::schema).toArray()));
            statement.setArray(2, connection.createArrayOf("text", wanted.stream().map(QualifiedName::name).toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    version = row.getString("version");
                    if (row.getBoolean("there")) {
                        QualifiedName table = wanted.get(row.getInt("place") - 1);
                        TableSize size = size(row);
                        sizes.put(table, size);
                        if (row.getLong("own_bytes") > 0) {
                            perhapsEmpty.add(table);
                        }
                    }
                }
            }
        }
        for (QualifiedName empty : empty(connection, perhapsEmpty)) {
            sizes.computeIfPresent(empty, (table, size) -> new TableSize(0, size.bytes()));
        }
        return new LiveFacts(connection, version, sizes, limits);
    }

    @Override
    public List<Operation> leftovers(Connection connection, Operation failed) throws SQLException {
        return InvalidIndex.leftBy(failed, connection);
    }

    @Override
    public ConversionRisk risk(ValuesBeyond conversion) {
        return ConversionProbe.risk(conversion);
    }

    private static TableSize size(ResultSet row) throws SQLException {
        long rows = row.getLong("rows");
        long own = row.getLong("own_bytes");
        return new TableSize((own == 0) ? 0 : (rows > 0) ? rows : Math.max(1, own / USUAL_ROW), row.getLong("bytes"));
    }

    private static Set<QualifiedName> empty(Connection connection, Set<QualifiedName> tables) throws SQLException {
        Set<QualifiedName> empty = new LinkedHashSet<>(tables);
        if (tables.isEmpty()) {
            return empty;
        }
        String probes = tables.stream()
            .map((table) -> "EXISTS (SELECT FROM " + SPELLING.name(table) + ")")
            .collect(Collectors.joining(", ", "SELECT ", ""));
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(probes)) {
            row.next();
            int place = 1;
            for (QualifiedName table : tables) {
                if (row.getBoolean(place++)) {
                    empty.remove(table);
                }
            }
        }
        return empty;
    }

}
