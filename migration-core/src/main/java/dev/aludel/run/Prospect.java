package dev.aludel.run;

import java.util.List;

import dev.aludel.migration.Migration;
import dev.aludel.replay.Step;

/**
 * One statement of a pending migration, before it runs.
 *
 * @param migration the migration
 * @param step what the statement makes of the schema that it will meet
 * @param impacts what each of its operations will do to others
 */
public record Prospect(Migration migration, Step step, List<Impact> impacts) {

    public Prospect {
        impacts = List.copyOf(impacts);
    }

}
