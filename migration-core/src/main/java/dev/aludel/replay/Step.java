package dev.aludel.replay;

import java.util.List;

import dev.aludel.migration.Statement;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RunSql;
import dev.aludel.schema.Schema;

/**
 * One statement on its way.
 *
 * @param statement the statement
 * @param operations what it does, completed from the schema that each of its actions
 * meets
 * @param before the schema that the statement meets
 * @param after the schema that it leaves
 * @param trail what the statements of the same migration before it have left
 * @param misfits what did not fit the schema, a sentence each; the schema is without it
 */
public record Step(Statement statement, List<Operation> operations, Schema before, Schema after, Trail trail,
        List<String> misfits) {

    public Step {
        operations = List.copyOf(operations);
        misfits = List.copyOf(misfits);
    }

    /** What this statement, too, has left. */
    public Trail trailAfter() {
        return this.trail.after(this);
    }

    /** Whether the schema after it is certain: it was understood, and it fitted. */
    public boolean isExact() {
        return this.misfits.isEmpty() && this.operations.stream().noneMatch(RunSql.class::isInstance);
    }

}
