package dev.aludel.dialect.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import dev.aludel.dialect.Batches;
import dev.aludel.dialect.KeyPage;
import dev.aludel.dialect.RowStatement;
import dev.aludel.dialect.TableKey;

/**
 * Keys are compared as rows, which the index of a primary key answers in its own order,
 * "Row Constructor Comparison" of the manual. Their values stand in the statement as
 * texts with their types: the statement's own question marks may be operators, so it
 * takes no parameters.
 */
final class PostgresBatches implements Batches {

    private static final PostgresSpelling SPELLING = new PostgresSpelling();

    private static final String KEY = """
            SELECT a.attname, format_type(a.atttypid, a.atttypmod)
            FROM pg_index i
              CROSS JOIN LATERAL unnest(i.indkey::int2[]) WITH ORDINALITY AS k (number, place)
              JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.number
            WHERE i.indrelid = to_regclass(?) AND i.indisprimary AND k.place <= i.indnkeyatts
            ORDER BY k.place""";

    /** What the last ANALYZE counted, grown as the files have. */
    private static final String ROWS = """
            SELECT sum(c.reltuples / c.relpages * (pg_relation_size(c.oid) / current_setting('block_size')::int))::bigint
            FROM pg_class c
            WHERE (c.oid = to_regclass(?) OR c.oid IN (SELECT relid FROM pg_partition_tree(to_regclass(?))))
              AND c.relkind = 'r' AND c.reltuples > 0 AND c.relpages > 0""";

    @Override
    public Optional<TableKey> key(Connection connection, RowStatement statement) throws SQLException {
        List<String> columns = new ArrayList<>();
        List<String> types = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(KEY)) {
            query.setString(1, statement.written());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    columns.add(row.getString(1));
                    types.add(row.getString(2));
                }
            }
        }
        return columns.isEmpty() ? Optional.empty()
                : Optional.of(new TableKey(columns, types, rows(connection, statement)));
    }

    private static @Nullable Long rows(Connection connection, RowStatement statement) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(ROWS)) {
            query.setString(1, statement.written());
            query.setString(2, statement.written());
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getObject(1, Long.class) : null;
            }
        }
    }

    @Override
    public Optional<KeyPage> next(Connection connection, RowStatement statement, TableKey key,
            @Nullable List<String> after, int size) throws SQLException {
        String columns = columns(key, "", "");
        // behind ORDER BY a bare name would be the text of what is selected
        String sql = """
                SELECT count(*) OVER (), %s
                FROM (SELECT %s FROM %s%s%s ORDER BY %s LIMIT %d) AS page
                ORDER BY %s LIMIT 1""".formatted(columns(key, "", "::text"), columns, statement.only() ? "ONLY " : "",
                statement.written(), (after != null) ? " WHERE (" + columns + ") > " + values(key, after) : "", columns,
                size, columns(key, "page.", " DESC"));
        try (Statement jdbc = connection.createStatement()) {
            jdbc.setEscapeProcessing(false);
            try (ResultSet row = jdbc.executeQuery(sql)) {
                if (!row.next()) {
                    return Optional.empty();
                }
                List<String> last = new ArrayList<>();
                for (int i = 0; i < key.columns().size(); i++) {
                    last.add(row.getString(i + 2));
                }
                return Optional.of(new KeyPage(last, row.getLong(1)));
            }
        }
    }

    @Override
    public String statement(RowStatement statement, TableKey key, @Nullable List<String> after, List<String> upTo) {
        String columns = "(" + columns(key, statement.rows() + ".", "") + ")";
        String upper = columns + " <= " + values(key, upTo);
        return statement.where((after != null) ? columns + " > " + values(key, after) + " AND " + upper : upper);
    }

    private static String columns(TableKey key, String before, String behind) {
        return key.columns()
            .stream()
            .map((column) -> before + SPELLING.name(column) + behind)
            .collect(Collectors.joining(", "));
    }

    private static String values(TableKey key, List<String> values) {
        return IntStream.range(0, values.size())
            .mapToObj((i) -> SPELLING.literal(values.get(i)) + "::" + key.types().get(i))
            .collect(Collectors.joining(", ", "(", ")"));
    }

}
