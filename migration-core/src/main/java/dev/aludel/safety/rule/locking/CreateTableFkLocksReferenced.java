package dev.aludel.safety.rule.locking;

import java.util.stream.Stream;

import dev.aludel.operation.CreateTable;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.safety.Verdict;
import dev.aludel.schema.ForeignKey;

/** A new table with a foreign key keeps writers from the table that it refers to. */
final class CreateTableFkLocksReferenced implements Rule<CreateTable> {

    @Override
    public Class<CreateTable> subject() {
        return CreateTable.class;
    }

    @Override
    public Stream<Danger> dangers(CreateTable op, Scene scene) {
        return op.table()
            .foreignKeys()
            .stream()
            .map(ForeignKey::referencedTable)
            .filter((referred) -> !referred.equals(op.table().name()))
            .distinct()
            .map((referred) -> Danger.waiting(referred, Verdict.WILL_PASS,
                    "Creating %s with a foreign key to %s takes a moment, in which nobody writes to %2$s."
                        .formatted(op.table().name(), referred)));
    }

}
