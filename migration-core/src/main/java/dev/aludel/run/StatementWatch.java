package dev.aludel.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import dev.aludel.dialect.Observation;
import dev.aludel.dialect.Observer;
import dev.aludel.migration.Sql;
import dev.aludel.migration.Statement;
import dev.aludel.schema.QualifiedName;
import dev.aludel.trace.TracedStatement.TracedLock;
import dev.aludel.trial.TriedStatement;

/**
 * Sees what the statements of an upgrade do on a scratch database, and how long each
 * takes.
 */
final class StatementWatch implements UpgradeObserver {

    private final Connection witness;

    private final List<TriedStatement> seen = new ArrayList<>();

    private @Nullable Statement last;

    private long watching;

    /**
     * Watches.
     * @param witness another session of the database, in autocommit
     */
    StatementWatch(Connection witness) {
        this.witness = witness;
    }

    /** What was seen, in order. */
    List<TriedStatement> seen() {
        return this.seen;
    }

    /** How much longer all of it took because it was watched, in milliseconds. */
    long overheadMillis() {
        return this.watching / 1_000_000;
    }

    @Override
    public void upgrading(Preview preview, Database database) {
        // What is judged does not matter here.
    }

    @Override
    public void running(Statement statement, Database database, Database.Work work) throws SQLException {
        long start = System.nanoTime();
        Timed timed = new Timed(work);
        try {
            Observation observed = observe(statement, database, timed);
            add(statement, seen(statement, timed.millis(), observed));
        }
        catch (StatementFailed ex) {
            boolean untrue = UntrueConditions.isUntrue(statement, ex);
            this.seen
                .add(unseen(statement, timed.millis(), untrue ? "the condition is not true of these rows" : "failed"));
            if (!untrue) {
                throw ex;
            }
        }
        finally {
            this.watching += System.nanoTime() - start - timed.nanos;
        }
    }

    private @Nullable Observation observe(Statement statement, Database database, Timed work) throws SQLException {
        Observer observer = database.dialect().observer();
        if (statement.action() instanceof Sql sql && database.dialect().reader().needsAutocommit(sql.text())) {
            Collection<QualifiedName> tables = new Statements(database).tables(statement);
            return observer.outsideTransaction(database.connection(), this.witness, List.copyOf(tables), work);
        }
        if (!database.connection().getAutoCommit()) {
            return observer.inTransaction(database.connection(), this.witness, work);
        }
        work.run();
        return null;
    }

    private void add(Statement statement, TriedStatement next) {
        int last = this.seen.size() - 1;
        if (this.last == statement && statement.backfill().isPresent()) {
            this.seen.set(last, this.seen.get(last).and(next));
        }
        else {
            this.seen.add(next);
        }
        this.last = statement;
    }

    private static TriedStatement seen(Statement statement, long millis, @Nullable Observation observed) {
        if (observed == null) {
            return unseen(statement, millis, "its locks could not be looked at");
        }
        return new TriedStatement(statement.location().line(), statement.summary(), millis,
                observed.locks().stream().map((lock) -> new TracedLock(lock.table().toString(), lock.mode())).toList(),
                names(observed.scanned()), names(observed.rewritten()), names(observed.rebuilt()),
                observed.locksSeen() ? null : "its locks could not be looked at");
    }

    private static TriedStatement unseen(Statement statement, long millis, String note) {
        return new TriedStatement(statement.location().line(), statement.summary(), millis, List.of(), List.of(),
                List.of(), List.of(), note);
    }

    private static List<String> names(Collection<QualifiedName> names) {
        return new TreeSet<>(names).stream().map(QualifiedName::toString).toList();
    }

    /** Knows how long something took. */
    private static final class Timed implements Observer.Work {

        private final Database.Work work;

        private long nanos;

        Timed(Database.Work work) {
            this.work = work;
        }

        @Override
        public void run() throws SQLException {
            long start = System.nanoTime();
            try {
                this.work.run();
            }
            finally {
                this.nanos = System.nanoTime() - start;
            }
        }

        long millis() {
            return this.nanos / 1_000_000;
        }

    }

}
