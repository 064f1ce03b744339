package dev.aludel.safety;

import org.jspecify.annotations.Nullable;

import dev.aludel.problem.Location;

/**
 * One danger found in one statement of one migration. Its components are the contract of
 * {@code lint --json}.
 *
 * @param rule the rule's id
 * @param severity how serious it is on this database
 * @param verdict what will become of the statement
 * @param migration the revision id
 * @param file the migration's file
 * @param line the line, counted from 1; null for the file as a whole
 * @param statement the statement's beginning on one line; null for the file, or its
 * downgrade, as a whole
 * @param table the table in danger; null where it is no table's
 * @param lock the strongest lock on that table, in the words of the database's manual;
 * null for none, or where it is not known
 * @param message what can happen, in whole sentences
 * @param instead gentler SQL to paste; null where there is none
 * @param allowed why somebody accepted it; null where nobody did
 * @param direction whether it happens on the way up or down
 */
public record Finding(String rule, Severity severity, Verdict verdict, String migration, String file,
        @Nullable Integer line, @Nullable String statement, @Nullable String table, @Nullable String lock,
        String message, @Nullable String instead, @Nullable String allowed, Direction direction) {

    /**
     * Whether an upgrade that fails on that severity is refused because of this. What
     * somebody accepted refuses nothing, nor does what a statement of the downgrade does:
     * it does not run now.
     */
    public boolean refuses(Severity failOn) {
        return this.allowed == null && !comesWithDowngrade() && this.severity.isAtLeast(failOn);
    }

    /**
     * Whether migrations are not taken back because of this: it is certain to fail, and
     * nobody accepted it.
     */
    public boolean refusesDowngrade() {
        return this.allowed == null && comesWithDowngrade() && this.severity == Severity.BLOCKER;
    }

    /** Whether a statement does it that takes the migration back. */
    public boolean comesWithDowngrade() {
        return this.direction == Direction.DOWNGRADE && this.statement != null;
    }

    /** Where it is. */
    public Location location() {
        return new Location(this.file, this.line);
    }

}
