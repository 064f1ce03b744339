package dev.aludel.safety.rule.data;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.aludel.operation.ChangeColumnType;
import dev.aludel.operation.DropColumn;
import dev.aludel.operation.DropTable;
import dev.aludel.operation.Operation;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.safety.Verdict;
import dev.aludel.schema.QualifiedName;

/** A column that a view or another thing needs neither goes nor gets another type. */
final class DependentObjectBlocksChange implements Rule<Operation> {

    @Override
    public Class<Operation> subject() {
        return Operation.class;
    }

    @Override
    public Stream<Danger> dangers(Operation op, Scene scene) {
        if (op instanceof ChangeColumnType change) {
            return danger("Changing the type of %s.%s".formatted(change.table(), change.column()), change.table(),
                    InTheWay.ofType(scene.before(), change.table(), change.column()), scene)
                .map((danger) -> Rebuilding.around(change, scene).map(danger::instead).orElse(danger))
                .stream();
        }
        if (op instanceof DropColumn drop && !drop.cascade()) {
            return danger("Dropping %s.%s".formatted(drop.table(), drop.column()), drop.table(),
                    InTheWay.ofColumn(scene.before(), drop.table(), drop.column()), scene)
                .stream();
        }
        return (op instanceof DropTable drop && !drop.cascade()) ? danger("Dropping " + drop.table(), drop.table(),
                InTheWay.ofTable(scene.before(), drop.table()), scene)
            .stream() : Stream.empty();
    }

    private static Optional<Danger> danger(String action, QualifiedName table, List<String> dependents, Scene scene) {
        Verdict verdict = scene.isCertain() ? Verdict.WILL_FAIL : Verdict.CANNOT_TELL;
        return dependents.isEmpty() ? Optional.empty()
                : Optional.of(Danger.failure(table, verdict, "%s fails: %s %s it.".formatted(action, listed(dependents),
                        (dependents.size() == 1) ? "needs" : "need")));
    }

    private static String listed(List<String> names) {
        int last = names.size() - 1;
        return (last == 0) ? names.get(0) : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

}
