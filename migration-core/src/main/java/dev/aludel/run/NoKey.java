package dev.aludel.run;

import dev.aludel.migration.Statement;
import dev.aludel.problem.AludelException;
import dev.aludel.problem.Location;
import dev.aludel.schema.QualifiedName;

/** The rows of a backfill cannot be gone through by primary key. */
public final class NoKey extends AludelException {

    private final Location location;

    private NoKey(Statement statement, String reason, String action) {
        super("""
                %s cannot run in batches: %s.
                %s
                Nothing was done.""".formatted(statement.location(), reason, statement.excerpt()), action);
        this.location = statement.location();
    }

    static NoKey missing(Statement statement, QualifiedName table) {
        return new NoKey(statement, reason(table),
                "Give the table a primary key first, or remove 'migrate:backfill' and let the statement run as a whole.");
    }

    static NoKey assigned(Statement statement, QualifiedName table, String column) {
        return new NoKey(statement,
                "it changes %s.%s, which is part of the primary key that its batches go by".formatted(table, column),
                "Remove 'migrate:backfill' and let the statement run as a whole.");
    }

    static String reason(QualifiedName table) {
        return "%s has no primary key".formatted(table);
    }

    /** The statement's file and line. */
    public Location location() {
        return this.location;
    }

}
