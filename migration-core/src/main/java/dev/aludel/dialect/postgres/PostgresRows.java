package dev.aludel.dialect.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.aludel.dialect.Rows;
import dev.aludel.dialect.TableRows;
import dev.aludel.dialect.TableSum;
import dev.aludel.schema.Column;
import dev.aludel.schema.DataType;
import dev.aludel.schema.Generated;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;

/** Rows travel as text, which every type of PostgreSQL has and reads again. */
final class PostgresRows implements Rows {

    /** How values are written must not depend on what a role or a database has set. */
    private static final String WORDS = "SET %1$s datestyle TO 'ISO, YMD'; SET %1$s intervalstyle TO 'postgres'; "
            + "SET %1$s timezone TO 'UTC'; SET %1$s bytea_output TO 'hex'; SET %1$s extra_float_digits TO 1";

    private static final int KEYS_AT_ONCE = 500;

    private static final String SEQUENCES = """
            SELECT format('%I.%I', schemaname, sequencename), last_value FROM pg_sequences WHERE last_value IS NOT NULL""";

    private static final String CONTINUE = "SELECT setval(to_regclass(?), ?) WHERE to_regclass(?) IS NOT NULL";

    private final PostgresSpelling spelling = new PostgresSpelling();

    @Override
    public void beginReading(Connection connection, Duration limit) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY; "
                    + "SET LOCAL lock_timeout = %1$d; SET LOCAL statement_timeout = %1$d; ".formatted(limit.toMillis())
                    + WORDS.formatted("LOCAL"));
        }
    }

    @Override
    public TableRows some(Connection connection, Table table, int limit) throws SQLException {
        List<String> columns = fillable(table);
        if (columns.isEmpty()) {
            return new TableRows(table.name(), columns, List.of());
        }
        String select = select(table.name(), columns);
        PrimaryKey key = table.primaryKey();
        String sql = (key == null || limit < 2) ? "%s LIMIT %d".formatted(select, limit)
                : "(%1$s ORDER BY %2$s LIMIT %3$d) UNION (%1$s ORDER BY %4$s LIMIT %5$d)".formatted(select,
                        order(key, ""), limit - limit / 2, order(key, " DESC"), limit / 2);
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            return read(query, table.name(), columns);
        }
    }

    @Override
    public TableRows having(Connection connection, Table table, List<String> columns, Collection<List<String>> keys)
            throws SQLException {
        List<String> fillable = fillable(table);
        List<List<@Nullable String>> rows = new ArrayList<>();
        List<List<String>> rest = new ArrayList<>(keys);
        String key = columns.stream().map(this::inRow).collect(Collectors.joining(", ", "(", ")"));
        String asked = String.join(", ", Collections.nCopies(columns.size(), "?"));
        while (!rest.isEmpty()) {
            List<List<String>> some = rest.subList(0, Math.min(KEYS_AT_ONCE, rest.size()));
            String sql = "%s WHERE %s IN (%s)".formatted(select(table.name(), fillable), key,
                    some.stream().map((one) -> "(" + asked + ")").collect(Collectors.joining(", ")));
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                int index = 1;
                for (List<String> values : some) {
                    for (String value : values) {
                        query.setObject(index++, value, Types.OTHER);
                    }
                }
                rows.addAll(read(query, table.name(), fillable).rows());
            }
            some.clear();
        }
        return new TableRows(table.name(), fillable, rows);
    }

    @Override
    public void add(Connection connection, TableRows rows) throws SQLException {
        try (Statement settings = connection.createStatement()) {
            settings.execute(WORDS.formatted("SESSION"));
        }
        String columns = rows.columns().stream().map(this.spelling::name).collect(Collectors.joining(", "));
        String sql = columns.isEmpty() ? "INSERT INTO %s DEFAULT VALUES".formatted(this.spelling.name(rows.table()))
                : "INSERT INTO %s (%s) OVERRIDING SYSTEM VALUE VALUES (%s)".formatted(this.spelling.name(rows.table()),
                        columns, String.join(", ", Collections.nCopies(rows.columns().size(), "?")));
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (List<@Nullable String> row : rows.rows()) {
                for (int i = 0; i < row.size(); i++) {
                    insert.setObject(i + 1, row.get(i), Types.OTHER);
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    @Override
    public TableSum sum(Connection connection, Table table, List<String> key) throws SQLException {
        try (Statement settings = connection.createStatement()) {
            settings.execute(WORDS.formatted("SESSION"));
        }
        String rowKey = key.stream()
            .map((column) -> "coalesce(%s::text, '') || chr(31) || ".formatted(inRow(column)))
            .collect(Collectors.joining());
        List<String> columns = table.columns().stream().map(Column::name).toList();
        String sums = columns.stream()
            .map((column) -> ", sum(hashtextextended((%scoalesce('=' || %s::text, '')) COLLATE \"C\", 0))"
                .formatted(rowKey, inRow(column)))
            .collect(Collectors.joining());
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT count(*)%s FROM ONLY %s AS r".formatted(sums, this.spelling.name(table.name())))) {
            row.next();
            SortedMap<String, String> sumOf = new TreeMap<>();
            for (int i = 0; i < columns.size(); i++) {
                sumOf.put(columns.get(i), String.valueOf(row.getString(i + 2)));
            }
            return new TableSum(row.getLong(1), key, sumOf);
        }
    }

    @Override
    public void continueSequences(Connection from, Connection to) throws SQLException {
        try (Statement statement = from.createStatement();
                ResultSet row = statement.executeQuery(SEQUENCES);
                PreparedStatement update = to.prepareStatement(CONTINUE)) {
            while (row.next()) {
                update.setString(1, row.getString(1));
                update.setLong(2, row.getLong(2));
                update.setString(3, row.getString(1));
                update.execute();
            }
        }
    }

    @Override
    public Optional<String> example(DataType type, int number) {
        return Optional.ofNullable(ExampleValues.of(type, number));
    }

    @Override
    public List<String> literals(String condition) {
        return ExampleValues.literals(condition);
    }

    private String select(QualifiedName table, List<String> columns) {
        return "SELECT %s FROM ONLY %s AS r".formatted(
                columns.stream().map((column) -> inRow(column) + "::text").collect(Collectors.joining(", ")),
                this.spelling.name(table));
    }

    private String order(PrimaryKey key, String direction) {
        return key.columns().stream().map((column) -> inRow(column) + direction).collect(Collectors.joining(", "));
    }

    private String inRow(String column) {
        return "r." + this.spelling.name(column);
    }

    private static TableRows read(PreparedStatement query, QualifiedName table, List<String> columns)
            throws SQLException {
        List<List<@Nullable String>> rows = new ArrayList<>();
        try (ResultSet result = query.executeQuery()) {
            while (result.next()) {
                List<@Nullable String> row = new ArrayList<>();
                for (int i = 1; i <= columns.size(); i++) {
                    row.add(result.getString(i));
                }
                rows.add(row);
            }
        }
        return new TableRows(table, columns, rows);
    }

    private static List<String> fillable(Table table) {
        return table.columns()
            .stream()
            .filter((column) -> !(column.value() instanceof Generated))
            .map(Column::name)
            .toList();
    }

}
