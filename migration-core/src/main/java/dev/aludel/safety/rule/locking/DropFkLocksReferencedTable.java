package dev.aludel.safety.rule.locking;

import java.util.stream.Stream;

import dev.aludel.operation.DropConstraint;
import dev.aludel.operation.Operation;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.safety.Verdict;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * Dropping a foreign key, with its column, its table or alone, locks the table that it
 * refers to.
 */
final class DropFkLocksReferencedTable implements Rule<Operation> {

    @Override
    public Class<Operation> subject() {
        return Operation.class;
    }

    @Override
    public Stream<Danger> dangers(Operation op, Scene scene) {
        QualifiedName own = own(op);
        if (own == null || scene.before().table(own).isEmpty()) {
            return Stream.empty();
        }
        return keys(op, own, scene).map(ForeignKey::referencedTable)
            .filter((referred) -> !referred.equals(own))
            .distinct()
            .map((referred) -> Danger.waiting(referred, Verdict.WILL_PASS, """
                    With the foreign key of %s to %s goes what guards it there, so nobody can read or write either \
                    table meanwhile.""".formatted(own, referred)));
    }

    private static @Nullable QualifiedName own(Operation op) {
        if (op instanceof DropConstraint drop) {
            return drop.table();
        }
        if (op instanceof dev.aludel.operation.DropTable drop) {
            return drop.table();
        }
        return (op instanceof dev.aludel.operation.DropColumn drop) ? drop.table() : null;
    }

    private static Stream<ForeignKey> keys(Operation op, QualifiedName own, Scene scene) {
        return scene.before()
            .table(own)
            .map(Table::foreignKeys)
            .stream()
            .flatMap((keys) -> keys.stream())
            .filter((key) -> op instanceof dev.aludel.operation.DropTable
                    || op instanceof DropConstraint constraint && constraint.name().equals(key.name())
                    || op instanceof dev.aludel.operation.DropColumn column && key.columns().contains(column.column()));
    }

}
