package dev.aludel.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

import dev.aludel.draft.DraftRequest;
import dev.aludel.scratch.DatabaseAddress;

/**
 * Where the present schema is known from: the application's database, if nothing is said.
 */
final class BasisOptions {

    static final String CONTRADICTION = "--offline asks no database and --shadow asks one: name one.";

    @Option(names = "--offline",
            description = "From the migrations themselves, replayed in memory; no database is asked.")
    private boolean offline;

    @Option(names = "--shadow", arity = "0..1", fallbackValue = "", paramLabel = "JDBC-URL",
            description = "From an empty database to which all migrations are applied: this one, or one that is made "
                    + "and dropped again.")
    private @Nullable String shadow;

    /** Whether anything is said. */
    boolean given() {
        return this.offline || this.shadow != null;
    }

    /** Whether two things are said that do not go together. */
    boolean contradictory() {
        return this.offline && this.shadow != null;
    }

    DraftRequest of(DraftRequest request) {
        if (this.shadow != null) {
            return request.shadowedBy(this.shadow.isEmpty() ? null : DatabaseAddress.of(this.shadow));
        }
        return this.offline ? request.from(DraftRequest.Basis.SOURCES) : request;
    }

}
