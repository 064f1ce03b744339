package dev.aludel.migration;

import java.time.Duration;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import dev.aludel.problem.Location;

/**
 * Something said about a statement in a comment before it:
 * {@code -- migrate:allow drop-column nobody has read it since 2.3}.
 */
public sealed interface Directive permits Directive.Allow, Directive.Backfill, Directive.Decide, Directive.Require {

    /** The line that says it. */
    Location location();

    /**
     * Accepts the findings of a rule.
     *
     * @param rule the rule's id
     * @param until the last day on which it holds; null for ever
     * @param reason why, in its author's words
     * @param location the line that says it
     */
    record Allow(String rule, @Nullable LocalDate until, String reason, Location location) implements Directive {

    }

    /**
     * Runs an UPDATE or DELETE in batches by primary key, each its own transaction. Where
     * it is stopped it goes on behind the last key that is done.
     *
     * @param batch how many rows at a time
     * @param pause how long to wait between two batches
     * @param location the line that says it
     */
    record Backfill(int batch, Duration pause, Location location) implements Directive {

        /** How many rows at a time where nothing else is said. */
        public static final int USUAL_BATCH = 1_000;

    }

    /**
     * A decision that a person must take; the statement does not run until the line is
     * gone.
     *
     * @param question what is to be decided
     * @param location the line that says it
     */
    record Decide(String question, Location location) implements Directive {

    }

    /**
     * A condition that must be true where it stands, else the migration stops.
     *
     * @param query a query that gives one boolean
     * @param location the line that says it
     */
    record Require(String query, Location location) implements Directive {

    }

}
