package dev.aludel.run;

import java.util.List;

import dev.aludel.migration.Sql;
import dev.aludel.migration.Statement;

/**
 * What is left of a migration that failed.
 *
 * @param action what to do
 */
record Consequence(String action) {

    private static final Sql COMMIT = new Sql("COMMIT");

    private static final Consequence ROLLED_BACK = new Consequence(
            "The migration was rolled back: the database is as it was before it. Correct it and start again.");

    private static final Consequence CONNECTION_LOST = new Consequence("""
            The connection ended with it, so the migration was rolled back: the database is as it was before it.
            Start again; where the statement itself ends the connection, correct it first.""");

    private static final Consequence TRANSACTION_ENDED = new Consequence(
            """
                    What the migration did up to there may be committed, and the history does not know of it: look, and undo it by hand.
                    Let the step run no COMMIT and no ROLLBACK, and start again.""");

    private static final Consequence UNCERTAIN = new Consequence("""
            The connection ended before the database could say whether the migration is applied; the history knows.
            Start again: what is applied is not applied twice.""");

    static Consequence of(StatementFailed failed, DirectedMigration direction, boolean stepwise,
            boolean connectionLost) {
        if (failed.failure().cause() instanceof TransactionEnded) {
            return TRANSACTION_ENDED;
        }
        if (stepwise) {
            return direction.up() ? stopped(failed, direction.changes(), connectionLost)
                    : stoppedOnTheWayBack(failed, direction);
        }
        if (!connectionLost) {
            return ROLLED_BACK;
        }
        return failed.statement().action().equals(COMMIT) ? UNCERTAIN : CONNECTION_LOST;
    }

    /** What fails where it was not one of the migration's own statements. */
    static Statement commit(DirectedMigration direction) {
        return new Statement(COMMIT, direction.migration().location(), List.of());
    }

    private static Consequence stopped(StatementFailed failed, int all, boolean connectionLost) {
        return new Consequence("The migration runs outside a transaction and stopped half-way: "
                + "%d of its %d statements are done and stay.\n".formatted(failed.done(), all)
                + ((failed.rows() > 0) ? rows(failed) + ".\n" : "")
                + (connectionLost ? "The connection ended with it. Start again: it goes on there."
                        : "Correct the statement that failed, leave those before it alone, and start again: it goes on there."));
    }

    private static String rows(StatementFailed failed) {
        return "%,d rows of the next are done and stay, too, each batch for itself".formatted(failed.rows());
    }

    /**
     * There is no place in the history for how many statements of a downgrade are done,
     * only for the rows of one.
     */
    private static Consequence stoppedOnTheWayBack(StatementFailed failed, DirectedMigration direction) {
        String stopped = """
                The downgrade runs outside a transaction and stopped half-way: %d of its %d statements are done and stay, \
                and %s still counts as applied.
                """
            .formatted(failed.done(), direction.changes(), direction.migration().id());
        String rows = (failed.rows() > 0) ? rows(failed) + ": taken back again, it goes on there.\n" : "";
        String others = """
                Run the other statements by hand and stamp the database at the migration before it; or write those that are \
                done so that they may run twice (IF EXISTS), and take it back again.""";
        return new Consequence(stopped + rows + ((failed.rows() > 0 && failed.done() == 0) ? "" : others));
    }

}
