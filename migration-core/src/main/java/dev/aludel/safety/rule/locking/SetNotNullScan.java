package dev.aludel.safety.rule.locking;

import java.util.stream.Stream;

import dev.aludel.operation.AddKeyUsingIndex;
import dev.aludel.operation.SetNotNull;
import dev.aludel.operation.TableOperation;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.safety.Verdict;

/** SET NOT NULL reads the whole table, unless a check proves that there is no null. */
final class SetNotNullScan implements Rule<TableOperation> {

    @Override
    public Class<TableOperation> subject() {
        return TableOperation.class;
    }

    @Override
    public Stream<Danger> dangers(TableOperation op, Scene scene) {
        if (op instanceof SetNotNull set) {
            return mandatory(set, scene);
        }
        return (op instanceof AddKeyUsingIndex add && scene.effects(add).scans()) ? Stream.of(key(add, scene))
                : Stream.empty();
    }

    /** A primary key makes its columns mandatory. */
    private static Danger key(AddKeyUsingIndex op, Scene scene) {
        Verdict verdict = scene.hasRows(op.table()).orElse(true) ? Verdict.CANNOT_TELL : Verdict.WILL_PASS;
        return Danger.waiting(op.table(), verdict, """
                The primary key of %s has its index already, but looks at every row for a null, and fails where there \
                is one: a column of it is not mandatory yet.""".formatted(op.table()));
    }

    private static Stream<Danger> mandatory(SetNotNull op, Scene scene) {
        if (scene.isMandatory(op.table(), op.column()) || scene.isProvedNotNull(op.table(), op.column())) {
            return Stream.empty();
        }
        Verdict verdict = scene.hasRows(op.table()).orElse(true) ? Verdict.CANNOT_TELL : Verdict.WILL_PASS;
        return Gentler.instead(Danger.waiting(op.table(), verdict,
                "Making %s.%s mandatory looks at every row, and fails where it is null.".formatted(op.table(),
                        op.column())),
                op, scene);
    }

}
