package dev.aludel.dialect.postgres.parser;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Cascade_restrictContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Drop_statementsContext;

import dev.aludel.operation.DropType;
import dev.aludel.operation.DropIndex;
import dev.aludel.operation.DropSequence;
import dev.aludel.operation.DropTable;
import dev.aludel.operation.Operation;
import dev.aludel.schema.QualifiedName;

/** Drops: one operation for each thing that is named. */
final class DropStatements {

    private DropStatements() {
    }

    static List<Operation> read(Source source, @Nullable Drop_statementsContext drop) {
        if (drop == null) {
            throw new NotUnderstood();
        }
        Function<QualifiedName, Operation> operation = operation(drop);
        return drop.if_exist_names_restrict_cascade()
            .names_references()
            .schema_qualified_name()
            .stream()
            .map(source::qualified)
            .map(operation)
            .toList();
    }

    private static Function<QualifiedName, Operation> operation(Drop_statementsContext drop) {
        Cascade_restrictContext behaviour = drop.if_exist_names_restrict_cascade().cascade_restrict();
        boolean cascade = behaviour != null && behaviour.CASCADE() != null;
        if (drop.TABLE() != null && drop.FOREIGN() == null && drop.EXTERNAL() == null) {
            return (name) -> new DropTable(name, null, false);
        }
        if (drop.INDEX() != null) {
            return (name) -> new DropIndex(name, null, null, drop.CONCURRENTLY() != null, false);
        }
        if (cascade) {
            // Columns of that type go with it, and defaults with their sequence.
            throw new NotUnderstood();
        }
        if (drop.SEQUENCE() != null) {
            return (name) -> new DropSequence(name, null, false);
        }
        if (drop.TYPE() != null) {
            return (name) -> new DropType(name, null, false);
        }
        throw new NotUnderstood();
    }

}
