package dev.aludel.judgement;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import dev.aludel.dialect.postgres.PostgresDialect;
import dev.aludel.migration.Statement;
import dev.aludel.safety.Bench;
import dev.aludel.safety.Finding;
import dev.aludel.safety.Level;
import dev.aludel.safety.SafetySettings;
import dev.aludel.safety.Severity;
import dev.aludel.testing.TestDatabase;
import dev.aludel.trace.Trace;
import dev.aludel.trace.TracedMigration;
import dev.aludel.trace.TracedStatement;
import dev.aludel.trace.Tracer;

/**
 * A migration that was judged, and then run.
 *
 * @param findings what was found in it, as if every table were large
 * @param migration what it did
 */
record Tried(List<Finding> findings, TracedMigration migration) {

    /** Tries one on a database that nobody else uses. */
    static Tried of(String sql, TestDatabase database) throws SQLException {
        var migrations = Bench.migrations(sql);
        List<Finding> findings = Bench.judge(SafetySettings.defaults().withRule("missing-undo", Level.OFF))
            .judgeAsIfLarge(migrations, Bench.schema(database))
            .findings();
        try (Connection connection = database.dataSource().getConnection();
                Connection witness = database.dataSource().getConnection()) {
            Trace trace = new Tracer(new PostgresDialect(), connection, witness, List.of(),
                    (statement) -> run(statement, connection))
                .trace(migrations);
            return new Tried(findings, trace.migrations().get(0));
        }
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

    boolean found(String rule) {
        return this.findings.stream().anyMatch((finding) -> finding.rule().equals(rule));
    }

    /** Whether somebody is warned. */
    boolean isFlagged() {
        return this.findings.stream().anyMatch((finding) -> finding.severity().compareTo(Severity.CAUTION) >= 0);
    }

    boolean ran() {
        return this.migration.error() == null;
    }

    List<String> differences() {
        return this.migration.statements().stream().flatMap((statement) -> statement.differences().stream()).toList();
    }

    /** Whether a table was read or written as a whole while somebody waits for it. */
    boolean keepsWaiting() {
        List<TracedStatement> statements = this.migration.statements();
        for (int last = 0; last < statements.size(); last++) {
            TracedStatement work = statements.get(last);
            List<TracedStatement> before = statements.subList(this.migration.transactional() ? 0 : last, last + 1);
            boolean waits = before.stream()
                .flatMap((statement) -> statement.locks().stream())
                .anyMatch((lock) -> keepsWaiting(lock.mode())
                        && (work.scanned().contains(lock.table()) || work.rewritten().contains(lock.table())));
            if (waits) {
                return true;
            }
        }
        return false;
    }

    private static boolean keepsWaiting(String mode) {
        return List.of("SHARE", "SHARE ROW EXCLUSIVE", "EXCLUSIVE", "ACCESS EXCLUSIVE").contains(mode);
    }

}
