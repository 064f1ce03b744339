package dev.aludel.run;

import dev.aludel.migration.Statement;

/** A statement failed; whoever runs the migration says what is left of it. */
final class StatementFailed extends RuntimeException {

    private final Statement statement;

    private final MigrationFailed.Failure failure;

    private final int done;

    StatementFailed(Statement statement, Throwable cause) {
        this(statement, MigrationFailed.Failure.of(cause), 0);
    }

    StatementFailed(Statement statement, MigrationFailed.Failure failure, int done) {
        super(failure.message(), failure.cause());
        this.statement = statement;
        this.failure = failure;
        this.done = done;
    }

    /** The same, knowing how many statements before it are done and stay. */
    StatementFailed after(int statementsDone) {
        return new StatementFailed(this.statement, this.failure, statementsDone);
    }

    int done() {
        return this.done;
    }

    Statement statement() {
        return this.statement;
    }

    MigrationFailed.Failure failure() {
        return this.failure;
    }

}
