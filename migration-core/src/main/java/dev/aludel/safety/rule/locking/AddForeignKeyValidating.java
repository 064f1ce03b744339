package dev.aludel.safety.rule.locking;

import java.util.stream.Stream;

import dev.aludel.operation.AddForeignKey;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.safety.Verdict;
import dev.aludel.schema.ForeignKey;

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
        return Gentler.instead(danger, op, scene);
    }

    /** A column that was added a moment ago without a value refers to nothing yet. */
    private static boolean isAllNull(AddForeignKey op, Scene scene) {
        return op.foreignKey().columns().stream().anyMatch((column) -> scene.isStillNull(op.table(), column));
    }

}
