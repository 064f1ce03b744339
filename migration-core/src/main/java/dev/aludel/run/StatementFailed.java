package dev.aludel.run;

import dev.aludel.migration.Statement;

/** A statement failed; whoever runs the migration says what is left of it. */
final class StatementFailed extends RuntimeException {

    private final Statement statement;

    private final MigrationFailed.Failure failure;

    private final int done;

    private final long rows;

    StatementFailed(Statement statement, Throwable cause) {
        this(statement, MigrationFailed.Failure.of(cause));
    }

    StatementFailed(Statement statement, MigrationFailed.Failure failure) {
        this(statement, failure, 0, 0);
    }

    private StatementFailed(Statement statement, MigrationFailed.Failure failure, int done, long rows) {
        super(failure.message(), failure.cause());
        this.statement = statement;
        this.failure = failure;
        this.done = done;
        this.rows = rows;
    }

    /** The same, knowing how many statements before it are done and stay. */
    StatementFailed after(int statementsDone) {
        return new StatementFailed(this.statement, this.failure, statementsDone, this.rows);
    }

    /** The same, knowing how many rows its own batches before have gone through. */
    StatementFailed afterRows(long rowsDone) {
        return new StatementFailed(this.statement, this.failure, this.done, rowsDone);
    }

    int done() {
        return this.done;
    }

    long rows() {
        return this.rows;
    }

    Statement statement() {
        return this.statement;
    }

    MigrationFailed.Failure failure() {
        return this.failure;
    }

}
