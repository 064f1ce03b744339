package dev.aludel.replay;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.aludel.dialect.SqlReader;
import dev.aludel.migration.Action;
import dev.aludel.migration.Sql;
import dev.aludel.migration.Statement;
import dev.aludel.operation.IfNeeded;
import dev.aludel.operation.NotNeeded;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RunSql;
import dev.aludel.schema.DoesNotFit;
import dev.aludel.schema.Schema;

/** Runs statements in memory. Immutable. */
public final class Replay {

    private final SqlReader reader;

    private final @Nullable String defaultSchema;

    private Replay(SqlReader reader, @Nullable String defaultSchema) {
        this.reader = reader;
        this.defaultSchema = defaultSchema;
    }

    /**
     * A replay of SQL as a dialect reads it.
     * @param defaultSchema the schema whose name may be left out
     */
    public static Replay of(SqlReader reader, @Nullable String defaultSchema) {
        return new Replay(reader, defaultSchema);
    }

    /**
     * What the statements of one migration make of a schema. Nothing makes this fail: a
     * change that does not fit leaves the schema as it is, and its step says so.
     */
    public Replayed over(Schema before, List<Statement> statements) {
        List<Step> steps = new ArrayList<>();
        Schema schema = before;
        Trail trail = Trail.EMPTY;
        for (Statement statement : statements) {
            if (statement.isRequirement()) {
                continue;
            }
            Step step = step(statement, schema, trail);
            steps.add(step);
            schema = step.after();
            trail = step.trailAfter();
        }
        return new Replayed(before, steps);
    }

    /** A step in Java is as dark as SQL that nobody understands. */
    private List<Operation> operations(Action action) {
        return (action instanceof Sql sql) ? this.reader.operations(sql.text(), this.defaultSchema)
                : List.of(new RunSql(action.text()));
    }

    /** What is not needed here may be needed where something unknown ran before. */
    private static Operation completed(Operation read, Schema schema, Trail trail) {
        Operation completed = read.completedFrom(schema);
        return (completed instanceof NotNeeded unneeded && trail.opaque()) ? unneeded.operation() : completed;
    }

    private Step step(Statement statement, Schema before, Trail trail) {
        List<Operation> operations = new ArrayList<>();
        List<String> misfits = new ArrayList<>();
        Schema schema = before;
        for (Operation read : operations(statement.action())) {
            Operation meant = TemporaryTables.meant(read, statement.text(), trail.temporary());
            Operation needed = (meant instanceof IfNeeded asked) ? asked.startingIn(before) : meant;
            Operation operation = completed(needed, schema, trail);
            operations.add(operation);
            if (!operation.isForeseen(schema)) {
                operations.add(new RunSql(statement.text()));
            }
            try {
                schema = operation.applyTo(schema);
            }
            catch (DoesNotFit misfit) {
                misfits.add(misfit.what());
            }
        }
        return new Step(statement, operations, before, AllColumns.forgotten(before, schema), trail, misfits);
    }

}
