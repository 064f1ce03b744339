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
 */
record Occasion(Dialect dialect, @Nullable Facts facts, Schema live, Direction direction, boolean transactional) {

    /** The database that can be asked about rows as the statements will meet them. */
    @Nullable Facts answering() {
        // By the time a migration is taken back the rows are others.
        return (this.direction == Direction.UPGRADE) ? this.facts : null;
    }

}
