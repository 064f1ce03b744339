package dev.aludel.dialect.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.aludel.fact.ProbeLimits;
import dev.aludel.fact.Usage;
import dev.aludel.fact.Usage.ColumnSpread;
import dev.aludel.fact.Usage.IndexUse;
import dev.aludel.fact.Usage.KeyUse;
import dev.aludel.fact.Usage.SequenceUse;
import dev.aludel.fact.Usage.StatementUse;
import dev.aludel.fact.Usage.TableUse;
import dev.aludel.schema.QualifiedName;

/** Asks a server what it has counted, each thing in a transaction that only reads. */
final class UsageQuery {

    private static final Logger logger = LoggerFactory.getLogger(UsageQuery.class);

    /** A statement that takes as long as this each time is slow, in milliseconds. */
    private static final int SLOW = 100;

    private static final int STATEMENTS_SHOWN = 10;

    private static final PostgresSpelling SPELLING = new PostgresSpelling();

    private final Connection connection;

    private final Object[] schemas;

    private final ProbeLimits limits;

    private Duration spent = Duration.ZERO;

    private @Nullable String defaultSchema;

    UsageQuery(Connection connection, Collection<String> schemas, ProbeLimits limits) {
        this.connection = connection;
        this.schemas = schemas.toArray();
        this.limits = limits;
    }

    Usage answer() {
        List<Server> servers = rows(UsageSql.SERVER, (row) -> {
            this.defaultSchema = row.getString("default_schema");
            return new Server(row.getTimestamp("asked").toInstant(), instant(row.getTimestamp("since")),
                    row.getInt("replicas"), row.getBoolean("standby"));
        });
        Server server = servers.isEmpty() ? new Server(Instant.now(), null, 0, false) : servers.get(0);
        return new Usage(server.asked(), server.since(), server.replicas(), server.standby(),
                rows(UsageSql.TABLES, this::table), rows(UsageSql.INDEXES, this::index),
                rows(UsageSql.COLUMNS, this::column), rows(UsageSql.SEQUENCES, this::sequence), keys(), statements());
    }

    private TableUse table(ResultSet row) throws SQLException {
        return new TableUse(name(row), row.getLong("rows"), row.getLong("bytes"), row.getLong("whole_reads"),
                row.getLong("rows_read_whole"), row.getLong("index_reads"), row.getLong("writes"));
    }

    private IndexUse index(ResultSet row) throws SQLException {
        return new IndexUse(name(row), row.getString("index"), row.getLong("reads"), row.getLong("bytes"),
                row.getBoolean("building"), row.getBoolean("pinned"));
    }

    private ColumnSpread column(ResultSet row) throws SQLException {
        double correlation = row.getDouble("correlation");
        return new ColumnSpread(name(row), row.getString("attname"), row.getDouble("values"),
                row.getDouble("null_frac"), row.wasNull() ? null : correlation);
    }

    private SequenceUse sequence(ResultSet row) throws SQLException {
        String table = row.getString("table");
        long columnEnd = row.getLong("column_end");
        boolean endless = row.wasNull();
        return new SequenceUse(name(row), row.getLong("last_value"), row.getLong("end"), row.getLong("increment_by"),
                (table != null) ? name(row.getString("table_schema"), table) : null, row.getString("column"),
                endless ? null : columnEnd);
    }

    /** The end of an index is read, and no row besides. */
    private List<KeyUse> keys() {
        List<KeyUse> keys = rows(UsageSql.KEYS,
                (row) -> new KeyUse(name(row), row.getString("attname"), 0, row.getLong("end")));
        if (keys.isEmpty()) {
            return keys;
        }
        String greatest = keys.stream()
            .map((key) -> "(SELECT max(%s) FROM %s)".formatted(SPELLING.name(key.column()), SPELLING.name(key.table())))
            .collect(Collectors.joining(", ", "SELECT ARRAY[", "]::bigint[] AS greatest"));
        List<KeyUse> known = new ArrayList<>();
        for (Long[] found : rows(greatest, (row) -> (Long[]) row.getArray(1).getArray())) {
            for (int place = 0; place < found.length; place++) {
                if (found[place] != null) {
                    KeyUse key = keys.get(place);
                    known.add(new KeyUse(key.table(), key.column(), found[place], key.end()));
                }
            }
        }
        return known;
    }

    /** The extension may be there and its library not: then nobody counts either. */
    private @Nullable List<StatementUse> statements() {
        List<String> at = rows(UsageSql.STATEMENTS_AT, (row) -> row.getString(1));
        if (at.isEmpty()) {
            return null;
        }
        try {
            return read(UsageSql.STATEMENTS.formatted(SPELLING.name(at.get(0)), SLOW, STATEMENTS_SHOWN),
                    (row) -> new StatementUse(row.getString("text"), row.getLong("calls"), row.getDouble("millis"),
                            row.getLong("rows")));
        }
        catch (SQLException ex) {
            logger.debug("Nobody counts statements", ex);
            return null;
        }
    }

    private QualifiedName name(ResultSet row) throws SQLException {
        return name(row.getString("nspname"), row.getString("relname"));
    }

    private QualifiedName name(String schema, String name) {
        return QualifiedName.of(schema, name).seenFrom(this.defaultSchema);
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return (time != null) ? time.toInstant() : null;
    }

    private <T> List<T> rows(String sql, Probe.Answer<T> reader) {
        try {
            return read(sql, reader);
        }
        catch (SQLException ex) {
            logger.debug("Not answered: {}", sql, ex);
            return List.of();
        }
    }

    private <T> List<T> read(String sql, Probe.Answer<T> reader) throws SQLException {
        Duration left = this.limits.together().minus(this.spent);
        long millis = Math.max(1, Math.min(left.toMillis(), this.limits.each().toMillis()));
        long start = System.nanoTime();
        this.connection.setAutoCommit(false);
        try (Statement limit = this.connection.createStatement();
                PreparedStatement statement = this.connection.prepareStatement(sql)) {
            limit.execute("SET TRANSACTION READ ONLY; SET LOCAL lock_timeout = %1$d; SET LOCAL statement_timeout = %1$d"
                .formatted(millis));
            if (sql.contains("?")) {
                statement.setArray(1, this.connection.createArrayOf("text", this.schemas));
            }
            List<T> answers = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    answers.add(reader.read(row));
                }
            }
            return answers;
        }
        finally {
            this.connection.rollback();
            this.connection.setAutoCommit(true);
            this.spent = this.spent.plusNanos(System.nanoTime() - start);
        }
    }

    /** What a server says of itself. */
    private record Server(Instant asked, @Nullable Instant since, int replicas, boolean standby) {
    }

}
