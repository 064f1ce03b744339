package dev.aludel.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

import dev.aludel.scratch.DatabaseAddress;
import dev.aludel.trial.TrialRequest;

/** Where migrations are tried, and on which rows. */
final class TrialOptions {

    private static final int USUAL_ROWS = TrialRequest.pending().rows();

    @Option(names = "--shadow", paramLabel = "JDBC-URL",
            description = "An empty database to try them on, emptied afterwards; one that is made on the same server and "
                    + "dropped again where none is named.")
    private @Nullable String shadow;

    @Option(names = "--rows", paramLabel = "N",
            description = "How many rows are copied of each table, at most; 100 where nothing is said.")
    private int rows = USUAL_ROWS;

    @Option(names = "--generate", description = "Invent all rows, and copy none.")
    private boolean generate;

    TrialRequest request() {
        TrialRequest request = TrialRequest.pending()
            .withRows(this.rows)
            .on((this.shadow != null) ? DatabaseAddress.of(this.shadow) : null);
        return this.generate ? request.withGeneratedRows() : request;
    }

    /** Whether something of it was said. */
    boolean given() {
        return this.shadow != null || this.generate || this.rows != USUAL_ROWS;
    }

    void check(@Nullable CommandSpec command) {
        WrongUse.in(command)
            .where(this.rows < 1, "--rows is at least 1.")
            .where(this.generate && this.rows != USUAL_ROWS, "--generate and --rows do not go together.");
    }

}
