package dev.aludel.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.aludel.migration.Directive;
import dev.aludel.migration.JdbcStep;
import dev.aludel.migration.Sql;
import dev.aludel.migration.Statement;
import dev.aludel.operation.Operation;
import dev.aludel.schema.QualifiedName;

/** Runs single statements. */
final class Statements {

    private static final Logger logger = LoggerFactory.getLogger(Statements.class);

    private final Database database;

    private final UpgradeObserver observer;

    Statements(Database database) {
        this(database, UpgradeObserver.NONE);
    }

    Statements(Database database, UpgradeObserver observer) {
        this.database = database;
        this.observer = observer;
    }

    /**
     * Runs a statement, or asks whether a condition is true.
     * @throws StatementFailed if it fails, or is not true
     */
    void run(Statement statement) {
        long start = System.nanoTime();
        try {
            this.observer.running(statement, this.database, () -> act(statement));
        }
        catch (SQLException ex) {
            throw new StatementFailed(statement, ex);
        }
        logger.debug("{} in {} ms: {}", statement.location(), (System.nanoTime() - start) / 1_000_000,
                statement.summary());
    }

    private void act(Statement statement) {
        if (statement.action() instanceof Sql sql) {
            run(sql, statement);
        }
        else if (statement.action() instanceof JdbcStep step) {
            run(step, statement);
        }
        else {
            throw new IllegalStateException("Nobody can run " + statement.text());
        }
    }

    private void run(Sql sql, Statement statement) {
        try (java.sql.Statement jdbc = this.database.connection().createStatement()) {
            // braces are JSON here, not JDBC's escapes
            jdbc.setEscapeProcessing(false);
            jdbc.execute(sql.text());
            Optional<Directive.Require> condition = statement.directives(Directive.Require.class).findFirst();
            if (condition.isPresent() && !isTrue(jdbc)) {
                throw new StatementFailed(statement,
                        new MigrationFailed.Failure("the condition is not true", null, null));
            }
        }
        catch (SQLException ex) {
            throw new StatementFailed(statement, ex);
        }
    }

    /**
     * How many rows a part of a statement has changed.
     * @throws StatementFailed if it fails
     */
    long changed(Statement statement, String part) {
        AtomicLong changed = new AtomicLong();
        try (java.sql.Statement jdbc = this.database.connection().createStatement()) {
            jdbc.setEscapeProcessing(false);
            this.observer.running(statement, this.database, () -> changed.set(jdbc.executeLargeUpdate(part)));
            return changed.get();
        }
        catch (SQLException ex) {
            throw new StatementFailed(statement, ex);
        }
    }

    /** Whatever a step throws, the transaction must not go on without it. */
    private void run(JdbcStep step, Statement statement) {
        try {
            StepConnection.whileOpen(this.database.connection(), step.work());
        }
        catch (Exception | LinkageError | AssertionError ex) {
            throw new StatementFailed(statement, ex);
        }
    }

    /** Whether all statements of one way can run in one transaction. */
    boolean fitOneTransaction(DirectedMigration direction) {
        return direction.migration().header().transactional() && direction.statements()
            .stream()
            .noneMatch((statement) -> statement.backfill().isPresent() || needsAutocommit(statement));
    }

    /** Whether it cannot run inside a transaction. */
    boolean needsAutocommit(Statement statement) {
        return statement.action() instanceof Sql sql && this.database.dialect().reader().needsAutocommit(sql.text());
    }

    /** What a statement does, as far as it is understood. */
    List<Operation> operations(Statement statement) {
        return (statement.action() instanceof Sql sql) ? this.database.dialect().reader().operations(sql.text(), null)
                : List.of();
    }

    /** The tables that a statement locks or changes, as far as it is understood. */
    Collection<QualifiedName> tables(Statement statement) {
        Set<QualifiedName> tables = new LinkedHashSet<>();
        operations(statement).forEach((operation) -> tables.addAll(this.database.dialect().tables(operation)));
        return tables;
    }

    private static boolean isTrue(java.sql.Statement jdbc) throws SQLException {
        try (ResultSet result = jdbc.getResultSet()) {
            return result != null && result.next() && result.getBoolean(1) && !result.wasNull();
        }
    }

}
