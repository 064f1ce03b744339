package dev.aludel.safety.rule.transaction;

import java.util.stream.Stream;

import dev.aludel.dialect.TableLock;
import dev.aludel.dialect.TableLock.Waiting;
import dev.aludel.operation.DataOperation;
import dev.aludel.operation.RunCommand;
import dev.aludel.operation.TruncateTables;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.safety.Verdict;

/** Rows are changed while a table is locked. */
final class BackfillInDdlTransaction implements Rule<DataOperation> {

    @Override
    public Class<DataOperation> subject() {
        return DataOperation.class;
    }

    @Override
    public Stream<Danger> dangers(DataOperation op, Scene scene) {
        if (op instanceof TruncateTables || !scene.isTransactional()) {
            return Stream.empty();
        }
        return Stream.concat(scene.earlier().stream(), scene.later().stream())
            .flatMap((step) -> step.operations().stream())
            .filter((other) -> !(other instanceof DataOperation || other instanceof RunCommand))
            .flatMap((other) -> scene.effects(other).locks().stream())
            .filter((lock) -> lock.waiting() != Waiting.SCHEMA_CHANGES && scene.start().table(lock.table()).isPresent())
            .map(TableLock::table)
            .findFirst()
            .stream()
            .flatMap((locked) -> op.tables()
                .stream()
                .map((table) -> Stepwise.instead(Danger.waiting(table, Verdict.CANNOT_TELL,
                        ("The transaction that changes rows of %s also alters %s: whoever waits for that waits until the last "
                                + "row is written.")
                            .formatted(table, locked.equals(table) ? "it" : locked)),
                        Stepwise.all(scene))));
    }

}
