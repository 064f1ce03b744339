package dev.aludel.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.aludel.operation.AddCheck;
import dev.aludel.operation.DropConstraint;
import dev.aludel.operation.Operation;
import dev.aludel.operation.SetNotNull;
import dev.aludel.operation.ValidateConstraint;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.Enforcement;

/**
 * A column is made mandatory once a check has proved that it is nowhere null: the check
 * looks at the rows while others write, and SET NOT NULL believes it ("ALTER TABLE" in
 * the manual).
 */
final class ProvedNotNull implements Rewrite<SetNotNull> {

    @Override
    public Class<SetNotNull> subject() {
        return SetNotNull.class;
    }

    @Override
    public Optional<Way> way(SetNotNull change, Setting setting) {
        if (setting.column(new ColumnName(change.table(), change.column())).isEmpty()
                || !setting.effects(change).scans()) {
            return Optional.empty();
        }
        List<Leg> legs = new ArrayList<>();
        List<Step> last = new ArrayList<>();
        Step.Backfill backfill = backfill(change, setting);
        if (backfill != null) {
            legs.add(new Leg(Stage.MIGRATE, List.of(backfill)));
            last.add(backfill);
        }
        last.addAll(Step.of(proved(change, setting)));
        legs.add(new Leg(setting.checking(), last));
        return Optional
            .of(new Way("the rows of %s are checked for nulls while others write".formatted(change.table()), legs));
    }

    /** What makes a column mandatory, a transaction each. */
    static List<Operation> proved(SetNotNull change, Setting setting) {
        String name = "ck_" + change.table().name() + "_" + change.column() + "_not_null";
        CheckConstraint check = CheckConstraint.of(name, setting.sql(change.column()) + " IS NOT NULL")
            .enforced(Enforcement.NOT_VALIDATED);
        return List.of(new AddCheck(change.table(), check), new ValidateConstraint(change.table(), name), change,
                new DropConstraint(change.table(), name, check, false));
    }

    /** The rows that are there, and once more those that the old code adds meanwhile. */
    static Step.@Nullable Backfill backfill(SetNotNull change, Setting setting) {
        ColumnName column = new ColumnName(change.table(), change.column());
        String value = setting.fills().of(column).or(() -> setting.defaultOf(column)).orElse(null);
        if (value == null && setting.isFull(column)) {
            return null;
        }
        String sql = "UPDATE %1$s SET %2$s = %3$s WHERE %2$s IS NULL".formatted(setting.sql(change.table()),
                setting.sql(change.column()), (value != null) ? value : "NULL");
        String question = (value != null) ? null
                : "what %s is in rows that have none yet; write it below in place of the first NULL".formatted(column);
        return new Step.Backfill(change.table(), sql, question, "Fill %s where it is null".formatted(column),
                (question != null) ? column : null);
    }

}
