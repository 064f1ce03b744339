package dev.aludel.judgement;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.aludel.migration.Statement;
import dev.aludel.safety.Bench;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.Schema;
import dev.aludel.testing.TestDatabase;
import dev.aludel.trace.TracedMigration;
import dev.aludel.trace.TracedStatement;
import dev.aludel.trace.Tracer;

/**
 * What a migration did.
 *
 * @param judged what was found in it before
 * @param migration what its statements did
 * @param stored the views that are stored
 */
record Seen(Judged judged, TracedMigration migration, Set<String> stored) {

    /** Runs one on a database that nobody else uses. */
    static Seen of(String sql, TestDatabase database) throws SQLException {
        Schema schema = Bench.schema(database);
        Judged judged = Judged.of(sql, schema);
        Set<String> stored = schema.objects()
            .keySet()
            .stream()
            .filter((name) -> name.kind() == ObjectKind.MATERIALIZED_VIEW)
            .map((name) -> name.name().toString())
            .collect(Collectors.toSet());
        try (Connection connection = database.dataSource().getConnection();
                Connection witness = database.dataSource().getConnection()) {
            return new Seen(judged,
                    new Tracer(Bench.DIALECT, connection, witness, List.of(), (statement) -> run(statement, connection))
                        .trace(Bench.migrations(sql))
                        .migrations()
                        .get(0),
                    stored);
        }
    }

    /**
     * Runs an example of a page; nothing where it is refused when it is read, or its
     * schema is none on this server.
     */
    static Optional<Seen> ofExample(Map<String, String> example, TestDatabase database) throws SQLException {
        try {
            Bench.run(database, "DROP SCHEMA public CASCADE; CREATE SCHEMA public");
            Bench.run(database, example.getOrDefault("before", ""));
        }
        catch (SQLException ex) {
            return Optional.empty();
        }
        return Judged.of(example.get("up"), Bench.schema(database)).refused() ? Optional.empty()
                : Optional.of(Seen.of(example.get("up"), database));
    }

    private static void run(Statement statement, Connection connection) {
        try (var jdbc = connection.createStatement()) {
            jdbc.setEscapeProcessing(false);
            jdbc.execute(statement.text());
        }
        catch (SQLException ex) {
            throw new IllegalStateException(ex.getMessage(), ex);
        }
    }

    boolean ran() {
        return this.migration.error() == null;
    }

    List<String> differences() {
        return this.migration.statements().stream().flatMap((statement) -> statement.differences().stream()).toList();
    }

    /** Those of locks and work, of statements that ran, each with its statement. */
    List<String> effectDifferences() {
        return this.migration.statements()
            .stream()
            .flatMap((statement) -> statement.differences()
                .stream()
                .filter((difference) -> !difference.startsWith("not foreseen"))
                .map((difference) -> statement.statement() + ": " + difference))
            .toList();
    }

    /** Whether a table was read or written as a whole while somebody waits for it. */
    boolean keepsWaiting() {
        List<TracedStatement> statements = this.migration.statements();
        for (int last = 0; last < statements.size(); last++) {
            TracedStatement work = statements.get(last);
            List<TracedStatement> before = statements.subList(this.migration.transactional() ? 0 : last, last + 1);
            boolean waits = before.stream()
                .flatMap((statement) -> statement.locks().stream())
                .anyMatch((lock) -> keepsWaiting(lock.mode(), this.stored.contains(lock.table()))
                        && (work.scanned().contains(lock.table()) || work.rewritten().contains(lock.table())));
            if (waits) {
                return true;
            }
        }
        return false;
    }

    /** To a view that is stored nobody writes. */
    private static boolean keepsWaiting(String mode, boolean stored) {
        return stored ? mode.equals("ACCESS EXCLUSIVE")
                : List.of("SHARE", "SHARE ROW EXCLUSIVE", "EXCLUSIVE", "ACCESS EXCLUSIVE").contains(mode);
    }

}
