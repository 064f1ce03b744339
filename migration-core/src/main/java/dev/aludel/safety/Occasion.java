package dev.aludel.safety;

import dev.aludel.dialect.Dialect;
import dev.aludel.fact.Facts;
import dev.aludel.schema.Schema;

import org.jspecify.annotations.Nullable;

/**
 * What is the same for all statements that are judged of one migration in one direction.
 *
 * @param dialect the database
 * @param facts what the database knows; null where there is none to ask
 * @param live the schema that the run met
 * @param direction which way the migration goes
 * @param transactional whether its statements run in one transaction
 * @param now whether they run in this run, and not on a later day
 */
record Occasion(Dialect dialect, @Nullable Facts facts, Schema live, Direction direction, boolean transactional,
        boolean now) {

    /** The database that can be asked about rows as the statements will meet them. */
    @Nullable Facts answering() {
        return this.now ? this.facts : null;
    }

}
