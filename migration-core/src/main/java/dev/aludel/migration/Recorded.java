package dev.aludel.migration;

import java.util.List;

import dev.aludel.operation.Operation;
import dev.aludel.problem.Location;

/** One thing that a Java migration has said. */
public sealed interface Recorded permits Recorded.Change, Recorded.Step, Recorded.Reversal {

    /** The line that says it. */
    Location location();

    /**
     * A change that a database has words for.
     *
     * @param operation the change
     * @param location the line that says it
     * @param directives what is said before it
     */
    record Change(Operation operation, Location location, List<Directive> directives) implements Recorded {

        public Change {
            directives = List.copyOf(directives);
        }

    }

    /**
     * Java to run.
     *
     * @param step the step
     * @param location the line that says it
     * @param directives what is said before it
     */
    record Step(JdbcStep step, Location location, List<Directive> directives) implements Recorded {

        public Step {
            directives = List.copyOf(directives);
        }

    }

    /**
     * Everything that the upgrade does, turned round.
     *
     * @param location the line that says it
     */
    record Reversal(Location location) implements Recorded {

    }

}
