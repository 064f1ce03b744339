package dev.aludel.plan;

import java.util.Optional;

import dev.aludel.operation.AddForeignKey;
import dev.aludel.operation.ValidateConstraint;
import dev.aludel.schema.Enforcement;
import dev.aludel.schema.ForeignKey;

/**
 * A reference counts for new rows at once, and those that are there are looked at later.
 */
final class UncheckedForeignKey implements Rewrite<AddForeignKey> {

    @Override
    public Class<AddForeignKey> subject() {
        return AddForeignKey.class;
    }

    /** Before PostgreSQL 18 a partitioned table gets no key that is NOT VALID. */
    @Override
    public Optional<Way> way(AddForeignKey change, Setting setting) {
        ForeignKey key = change.foreignKey();
        if (!key.validated() || setting.isPartitioned(change.table())) {
            return Optional.empty();
        }
        return setting.name(key, change.table())
            .map((name) -> Way.of(
                    "the rows of %s are checked while others write to it and to %s".formatted(change.table(),
                            key.referencedTable()),
                    setting.checking(),
                    setting.replacing(
                            new AddForeignKey(change.table(), key.named(name).enforced(Enforcement.NOT_VALIDATED)),
                            new ValidateConstraint(change.table(), name))));
    }

}
