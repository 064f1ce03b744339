package dev.aludel.safety.rule.locking;

import java.util.stream.Stream;

import dev.aludel.operation.AddForeignKey;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.safety.Verdict;
import dev.aludel.schema.QualifiedName;

/**
 * A new column with a foreign key keeps everybody from the one table and writers from the
 * other.
 */
final class AddColumnReferences implements Rule<AddForeignKey> {

    @Override
    public Class<AddForeignKey> subject() {
        return AddForeignKey.class;
    }

    @Override
    public Stream<Danger> dangers(AddForeignKey op, Scene scene) {
        QualifiedName referred = op.foreignKey().referencedTable();
        boolean older = scene.before()
            .whole(op.table())
            .filter((found) -> op.foreignKey().columns().stream().allMatch((name) -> found.column(name).isPresent()))
            .isPresent();
        if (older || referred.equals(op.table()) || scene.isBornHere(op.table())) {
            return Stream.empty();
        }
        return Stream.of(Danger.waiting(referred, Verdict.WILL_PASS, """
                A column that is added to %s together with its foreign key keeps those waiting who write to %s, until \
                both tables are free at the same moment.""".formatted(op.table(), referred)));
    }

}
