package dev.aludel.safety.rule.breaking;

import java.util.stream.Stream;

import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.schema.PrimaryKey;

/** Without a primary key rows have no name. */
final class DropPrimaryKey implements Rule<dev.aludel.operation.DropConstraint> {

    @Override
    public Class<dev.aludel.operation.DropConstraint> subject() {
        return dev.aludel.operation.DropConstraint.class;
    }

    @Override
    public Stream<Danger> dangers(dev.aludel.operation.DropConstraint op, Scene scene) {
        if (!(op.definition() instanceof PrimaryKey key) || Replacement.isThere(op.table(), key, scene)) {
            return Stream.empty();
        }
        return Stream.of(Danger.breakage(op.table(),
                "Dropping primary key %s of %s lets two rows have the same %s; INSERT … ON CONFLICT (%s) fails, and "
                    .formatted(op.name(), op.table(), String.join(", ", key.columns()),
                            String.join(", ", key.columns()))
                        + "so do UPDATE and DELETE where the table is replicated."));
    }

}
