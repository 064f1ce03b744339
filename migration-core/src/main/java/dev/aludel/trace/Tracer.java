package dev.aludel.trace;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.Observation;
import dev.aludel.diff.Diff;
import dev.aludel.diff.Equivalence;
import dev.aludel.migration.Migration;
import dev.aludel.migration.Sql;
import dev.aludel.migration.Statement;
import dev.aludel.operation.Operation;
import dev.aludel.replay.Replay;
import dev.aludel.replay.Step;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.trace.TracedStatement.TracedLock;

/**
 * Runs migrations on a scratch database as an upgrade would, and sees what each statement
 * does: through blocks and functions, too.
 */
public final class Tracer {

    private final Dialect dialect;

    private final Connection connection;

    private final Connection witness;

    private final Collection<String> schemas;

    private final Consumer<Statement> runner;

    private final int version;

    private Schema schema = Schema.empty();

    /**
     * Traces on a scratch database.
     * @param connection the session that works, in autocommit
     * @param witness another session of that database, in autocommit
     * @param schemas the schemas of SQL in which changes are told; empty for the default
     * one
     * @param runner runs a statement over the connection, and throws what goes wrong
     */
    public Tracer(Dialect dialect, Connection connection, Connection witness, Collection<String> schemas,
            Consumer<Statement> runner) throws SQLException {
        this.dialect = dialect;
        this.connection = connection;
        this.witness = witness;
        this.schemas = List.copyOf(schemas);
        this.runner = runner;
        this.version = connection.getMetaData().getDatabaseMajorVersion();
    }

    /**
     * What migrations do, in this order. Nothing runs behind one that fails, as an
     * upgrade ends there.
     */
    public Trace trace(List<Migration> migrations) throws SQLException {
        List<TracedMigration> traced = new ArrayList<>();
        this.schema = schema();
        for (Migration migration : migrations) {
            TracedMigration done = trace(migration);
            traced.add(done);
            if (done.error() != null) {
                break;
            }
        }
        return new Trace("%s %d".formatted(this.dialect.name(), this.version), List.of(), traced,
                migrations.stream().skip(traced.size()).map(Migration::id).toList());
    }

    private TracedMigration trace(Migration migration) throws SQLException {
        boolean transactional = migration.header().transactional() && migration.upgrade()
            .stream()
            .noneMatch((statement) -> statement.backfill().isPresent() || needsAutocommit(statement));
        List<TracedStatement> statements = new ArrayList<>();
        String error = null;
        this.connection.setAutoCommit(!transactional);
        try {
            for (Statement statement : migration.upgrade()) {
                statements.add(trace(statement));
            }
            if (transactional) {
                this.connection.commit();
            }
        }
        catch (SQLException | RuntimeException ex) {
            error = message(ex);
            if (statements.size() < migration.upgrade().size()) {
                Statement failed = migration.upgrade().get(statements.size());
                statements.add(unseen(failed, "failed: " + error));
            }
            if (!this.connection.getAutoCommit()) {
                this.connection.rollback();
            }
        }
        finally {
            this.connection.setAutoCommit(true);
        }
        return new TracedMigration(migration.id(), migration.location().file(), transactional, statements, error);
    }

    private boolean needsAutocommit(Statement statement) {
        return statement.action() instanceof Sql sql && this.dialect.reader().needsAutocommit(sql.text());
    }

    private TracedStatement trace(Statement statement) throws SQLException {
        if (statement.isRequirement()) {
            return unseen(statement, "not asked: there are no rows here");
        }
        Step step = Replay.of(this.dialect.reader(), this.dialect.catalog().defaultSchema(this.connection))
            .over(this.schema, List.of(statement))
            .steps()
            .get(0);
        Claim claim = Claim.of(step, this.dialect, this.version);
        Observation observed = observe(statement, claim);
        Schema after = schema();
        List<String> differences = new ArrayList<>(claim.differences(observed));
        List<String> changes = changes(step, after, differences);
        this.schema = after;
        return new TracedStatement(statement.location().line(), statement.summary(), !claim.dark(),
                claim.seen(observed).stream().map(TracedLock::of).toList(), names(claim.scanned(observed)),
                names(claim.rewritten(observed)), names(observed.rebuilt()), changes, differences,
                observed.locksSeen() ? null : "its locks could not be looked at");
    }

    /** Where a migration is not in one transaction, each statement has its own. */
    private Observation observe(Statement statement, Claim claim) throws SQLException {
        if (needsAutocommit(statement)) {
            return this.dialect.observer()
                .outsideTransaction(this.connection, this.witness, claim.tables(), () -> this.runner.accept(statement));
        }
        if (!this.connection.getAutoCommit()) {
            return inTransaction(statement);
        }
        this.connection.setAutoCommit(false);
        Observation observed = inTransaction(statement);
        this.connection.commit();
        this.connection.setAutoCommit(true);
        return observed;
    }

    private Observation inTransaction(Statement statement) throws SQLException {
        return this.dialect.observer()
            .inTransaction(this.connection, this.witness, () -> this.runner.accept(statement));
    }

    /**
     * What is another now. Where the statement was understood and has done just that, it
     * says so in its own words; otherwise the two schemas are compared.
     */
    private List<String> changes(Step step, Schema after, List<String> differences) {
        Equivalence equivalence = this.dialect.equivalence(this.connection);
        List<String> changes = words(Diff.between(step.before(), after, equivalence));
        if (!step.isExact()) {
            return changes;
        }
        List<String> unforeseen = words(Diff.between(step.after(), after, equivalence));
        if (!unforeseen.isEmpty()) {
            unforeseen.forEach((change) -> differences.add("not foreseen in the schema: " + change));
            return changes;
        }
        return changes.isEmpty() ? changes : words(step.operations());
    }

    private Schema schema() throws SQLException {
        return this.dialect.catalog().read(this.connection, this.schemas);
    }

    private static TracedStatement unseen(Statement statement, String note) {
        return new TracedStatement(statement.location().line(), statement.summary(), true, List.of(), List.of(),
                List.of(), List.of(), List.of(), List.of(), note);
    }

    private static List<String> words(List<Operation> operations) {
        return operations.stream().map(Operation::describe).toList();
    }

    private static List<String> names(Set<QualifiedName> names) {
        return new TreeSet<>(names).stream().map(QualifiedName::toString).toList();
    }

    private static String message(@Nullable Throwable failure) {
        return (failure != null) ? String.valueOf(failure.getMessage()).lines().findFirst().orElse("") : "";
    }

}
