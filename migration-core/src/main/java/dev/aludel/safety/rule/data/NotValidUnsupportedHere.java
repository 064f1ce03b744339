package dev.aludel.safety.rule.data;

import java.util.stream.Stream;

import dev.aludel.operation.AddForeignKey;
import dev.aludel.operation.AddKeyUsingIndex;
import dev.aludel.operation.TableOperation;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.safety.Verdict;
import dev.aludel.schema.Enforcement;

/**
 * A divided table gets neither a key that is not valid nor one of an index that is there.
 */
final class NotValidUnsupportedHere implements Rule<TableOperation> {

    /**
     * From this version on a divided table may have one ("ALTER TABLE" in the manual).
     */
    private static final int NOT_VALID_ALLOWED = 18;

    @Override
    public Class<TableOperation> subject() {
        return TableOperation.class;
    }

    @Override
    public Stream<Danger> dangers(TableOperation op, Scene scene) {
        boolean divided = scene.before()
            .table(op.table())
            .filter((table) -> table.inheritance().partitionKey() != null)
            .isPresent();
        if (divided && op instanceof AddKeyUsingIndex) {
            return Stream.of(Danger.failure(op.table(), Verdict.WILL_FAIL,
                    "Making an index the key of %s fails: its rows are divided among partitions."
                        .formatted(op.table())));
        }
        boolean unchecked = op instanceof AddForeignKey add
                && add.foreignKey().enforcement() == Enforcement.NOT_VALIDATED;
        return (divided && unchecked && scene.version() < NOT_VALID_ALLOWED) ? Stream
            .of(Danger.failure(op.table(), verdict(op, scene),
                    "A foreign key of %s that is NOT VALID fails before %s %d: its rows are divided among partitions."
                        .formatted(op.table(), scene.dialect().name(), NOT_VALID_ALLOWED)))
                : Stream.empty();
    }

    /** Where nobody has asked the server, it may be a newer one. */
    private static Verdict verdict(TableOperation op, Scene scene) {
        return scene.hasRows(op.table()).isPresent() ? Verdict.WILL_FAIL : Verdict.CANNOT_TELL;
    }

}
