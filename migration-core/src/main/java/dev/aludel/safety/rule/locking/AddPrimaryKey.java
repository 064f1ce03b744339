package dev.aludel.safety.rule.locking;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.aludel.operation.AddCheck;
import dev.aludel.operation.AddKeyUsingIndex;
import dev.aludel.operation.CreateIndex;
import dev.aludel.operation.DropConstraint;
import dev.aludel.operation.Operation;
import dev.aludel.operation.SetNotNull;
import dev.aludel.operation.ValidateConstraint;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.safety.Verdict;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Enforcement;
import dev.aludel.schema.Index;
import dev.aludel.schema.PrimaryKey;

/** A primary key builds its index while nobody can use the table. */
final class AddPrimaryKey implements Rule<dev.aludel.operation.AddPrimaryKey> {

    @Override
    public Class<dev.aludel.operation.AddPrimaryKey> subject() {
        return dev.aludel.operation.AddPrimaryKey.class;
    }

    @Override
    public Stream<Danger> dangers(dev.aludel.operation.AddPrimaryKey op, Scene scene) {
        PrimaryKey key = op.primaryKey();
        Verdict verdict = scene.hasRows(op.table()).orElse(true) ? Verdict.CANNOT_TELL : Verdict.WILL_PASS;
        Danger danger = Danger.waiting(op.table(), verdict,
                "Making %s the primary key of %s builds an index of every row."
                    .formatted(String.join(", ", key.columns()), op.table()));
        boolean closed = key.withoutOverlaps() || scene.isPartitioned(op.table())
                || !GivenName.isOfOlderColumns(key, op.table(), scene);
        return Stream.of(closed ? danger
                : GivenName.of(key, op.table(), scene)
                    .map((name) -> danger.instead(instead(op, name, scene)))
                    .orElse(danger));
    }

    /**
     * A column that may be null is made mandatory first, which the key does otherwise.
     */
    private static String instead(dev.aludel.operation.AddPrimaryKey op, String name, Scene scene) {
        List<Operation> steps = new ArrayList<>();
        for (String column : op.primaryKey().columns()) {
            if (!scene.isMandatory(op.table(), column)) {
                steps.addAll(mandatory(op, column, scene));
            }
        }
        Index index = Index.of(name, op.primaryKey().columns().toArray(String[]::new))
            .asUnique()
            .with(op.primaryKey().options());
        steps.add(new CreateIndex(op.table(), index, true));
        steps.add(new AddKeyUsingIndex(op.table(), name, name, true, op.primaryKey().deferral()));
        return scene.sql(steps);
    }

    private static List<Operation> mandatory(dev.aludel.operation.AddPrimaryKey op, String column, Scene scene) {
        String name = "ck_" + op.table().name() + "_" + column + "_not_null";
        CheckConstraint check = CheckConstraint.of(name, scene.name(column) + " IS NOT NULL")
            .enforced(Enforcement.NOT_VALIDATED);
        return List.of(new AddCheck(op.table(), check), new ValidateConstraint(op.table(), name),
                new SetNotNull(op.table(), column), new DropConstraint(op.table(), name, check, false));
    }

}
