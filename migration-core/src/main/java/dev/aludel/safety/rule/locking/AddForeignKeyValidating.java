package dev.aludel.safety.rule.locking;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.aludel.operation.AddForeignKey;
import dev.aludel.operation.ValidateConstraint;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.safety.Verdict;
import dev.aludel.schema.Enforcement;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Naming;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;

/** Adding a foreign key reads two tables, unless it is NOT VALID. */
final class AddForeignKeyValidating implements Rule<AddForeignKey> {

    @Override
    public Class<AddForeignKey> subject() {
        return AddForeignKey.class;
    }

    @Override
    public Stream<Danger> dangers(AddForeignKey op, Scene scene) {
        ForeignKey key = op.foreignKey();
        if (!key.validated() || isAllNull(op, scene)) {
            return Stream.empty();
        }
        Verdict verdict = scene.hasRows(op.table()).orElse(true) ? Verdict.CANNOT_TELL : Verdict.WILL_PASS;
        Danger danger = Danger.waiting(op.table(), verdict, "Letting %s.%s refer to %s checks every row at once."
            .formatted(op.table(), String.join(", ", key.columns()), key.referencedTable()));
        return Stream.of(name(op, scene).map((name) -> danger.instead(instead(op, name, scene))).orElse(danger));
    }

    /** A column that was added a moment ago without a value refers to nothing yet. */
    private static boolean isAllNull(AddForeignKey op, Scene scene) {
        return op.foreignKey().columns().stream().anyMatch((column) -> scene.isStillNull(op.table(), column));
    }

    /** Before PostgreSQL 18 a partitioned table gets no key that is NOT VALID. */
    private static Optional<String> name(AddForeignKey op, Scene scene) {
        return scene.isPartitioned(op.table()) ? Optional.empty() : name(op, scene.before());
    }

    private static Optional<String> name(AddForeignKey op, Schema before) {
        if (op.foreignKey().name() != null) {
            return Optional.of(op.foreignKey().name());
        }
        return before.table(op.table())
            .map((table) -> Naming.USUAL.complete(table.with(op.foreignKey()), Set.of()))
            .map(Table::foreignKeys)
            .flatMap((keys) -> keys.stream()
                .filter((key) -> key.named(null).equals(op.foreignKey()))
                .findFirst()
                .map(ForeignKey::name));
    }

    private static String instead(AddForeignKey op, String name, Scene scene) {
        ForeignKey unchecked = op.foreignKey().named(name).enforced(Enforcement.NOT_VALIDATED);
        return StepByStep.of(scene, new AddForeignKey(op.table(), unchecked), new ValidateConstraint(op.table(), name));
    }

}
