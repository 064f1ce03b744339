package dev.aludel.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.aludel.dialect.ColumnCopy;
import dev.aludel.dialect.Grammar;
import dev.aludel.migration.Phase;
import dev.aludel.operation.AddCheck;
import dev.aludel.operation.AddColumn;
import dev.aludel.operation.ChangeColumnType;
import dev.aludel.operation.CreateObject;
import dev.aludel.operation.DropColumn;
import dev.aludel.operation.DropConstraint;
import dev.aludel.operation.DropObject;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RenameColumn;
import dev.aludel.operation.SetComment;
import dev.aludel.operation.SetDefault;
import dev.aludel.operation.SetNotNull;
import dev.aludel.operation.ValidateConstraint;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.Default;
import dev.aludel.schema.Enforcement;
import dev.aludel.schema.InventedName;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;

/**
 * A column of another type is made beside the one that is there, follows it, and takes
 * its place.
 *
 * @param change the change of the type
 * @param after the schema that all changes of that time lead to
 * @param setting where the change is made
 */
record ColumnSwap(ChangeColumnType change, Schema after, Setting setting) {

    /** How it is made, with the parts of the column that are there then. */
    Way way() {
        Column wanted = wanted();
        ColumnCopy copy = copy();
        List<CopiedPart> parts = parts();
        boolean contract = this.setting.phase() == Phase.CONTRACT;
        List<Leg> legs = new ArrayList<>();
        List<Step> expand = new ArrayList<>(Step.of(new AddColumn(table(), Column.of(copy.copy(), this.change.to()))));
        expand.addAll(Step.of(grammar().following(copy)));
        legs.add(new Leg(Stage.EXPAND, expand));
        legs.add(new Leg(Stage.MIGRATE, backfills(copy, wanted)));
        List<Step> ready = ready(copy, wanted, parts);
        if (!ready.isEmpty()) {
            legs.add(new Leg(contract ? Stage.SETTLE : Stage.PREPARE, ready));
        }
        legs.add(new Leg(contract ? Stage.CONTRACT : Stage.SWITCH, switched(copy, wanted, parts),
                new SwapBack(this, copy, parts).operations()));
        return new Way(reason(copy, contract), legs);
    }

    private String reason(ColumnCopy copy, boolean contract) {
        return "nobody waits while %s.%s becomes %s: %s has the values meanwhile, and takes its place %s".formatted(
                table(), this.change.column(), this.change.to(), copy.copy(), contract ? "when the old code is gone"
                        : "before the new code comes, which cannot read the old type; the old code fails from then on");
    }

    /** The constraints and indexes that are to be over the column. */
    List<CopiedPart> parts() {
        return CopiedPart.of(this.after, this.after.table(table()).orElseThrow(), this.change.column(), copy().copy());
    }

    ColumnCopy copy() {
        Table there = this.setting.before().table(table()).orElseThrow();
        String column = this.change.column();
        String copy = free(column, "", (name) -> there.column(name).isPresent()
                || this.after.table(table()).filter((then) -> then.column(name).isPresent()).isPresent());
        String name = free(table().name(), column,
                (taken) -> this.setting.before()
                    .objects()
                    .keySet()
                    .stream()
                    .anyMatch((other) -> other.name().name().equals(taken) || taken.equals(other.part())));
        ColumnCopy strict = new ColumnCopy(table(), name, column, Objects.requireNonNull(this.change.from()), copy,
                this.change.to(), false);
        return ValueFate.of(this.change, this.setting).mayFail() ? strict.leniently() : strict;
    }

    private static String free(String one, String other, Predicate<String> taken) {
        return Stream.iterate(1, (number) -> number + 1)
            .map((number) -> InventedName.of(one, other, (number == 1) ? "new" : "new_" + number))
            .filter(taken.negate())
            .findFirst()
            .orElseThrow();
    }

    private List<Step> backfills(ColumnCopy copy, Column wanted) {
        List<Step> steps = new ArrayList<>();
        if (present().nullable() && !wanted.nullable()) {
            Step.Backfill nulls = ProvedNotNull.backfill(new SetNotNull(table(), this.change.column()), this.setting);
            if (nulls != null) {
                steps.add(nulls);
            }
        }
        String sql = "UPDATE %1$s SET %2$s = %3$s WHERE %2$s IS NULL AND %4$s IS NOT NULL".formatted(
                this.setting.sql(table()), this.setting.sql(copy.copy()), grammar().copied(copy),
                this.setting.sql(copy.column()));
        steps.add(new Step.Backfill(table(), sql, ValueFate.of(this.change, this.setting).question(),
                "Fill %s.%s".formatted(table(), copy.copy())));
        return steps;
    }

    private List<Step> ready(ColumnCopy copy, Column wanted, List<CopiedPart> parts) {
        List<Step> steps = new ArrayList<>();
        if (present().nullable() && !wanted.nullable()) {
            Step.Backfill nulls = ProvedNotNull.backfill(new SetNotNull(table(), this.change.column()), this.setting);
            if (nulls != null) {
                steps.add(nulls);
            }
        }
        if (!wanted.nullable()) {
            steps.addAll(Step.of(ProvedNotNull.proved(new SetNotNull(table(), copy.copy()), this.setting)));
        }
        Optional<CheckConstraint> kept = kept(copy);
        if (kept.isPresent()) {
            CheckConstraint check = kept.get();
            steps.addAll(Step.of(new AddCheck(table(), check.enforced(Enforcement.NOT_VALIDATED)),
                    new ValidateConstraint(table(), String.valueOf(check.name()))));
        }
        parts.forEach((part) -> steps.addAll(Step.of(part.made())));
        return steps;
    }

    /** What proves meanwhile that no value is lost; nothing where none can be. */
    Optional<CheckConstraint> kept(ColumnCopy copy) {
        return (copy.lenient() && wanted().nullable()) ? Optional
            .of(CheckConstraint.of(InventedName.of(table().name(), copy.copy(), "kept"), "%s IS NOT NULL OR %s IS NULL"
                .formatted(this.setting.sql(copy.copy()), this.setting.sql(copy.column())))) : Optional.empty();
    }

    private List<Step> switched(ColumnCopy copy, Column wanted, List<CopiedPart> parts) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step.Condition("SELECT NOT EXISTS (SELECT FROM %s WHERE %s)".formatted(this.setting.sql(table()),
                grammar().differs(copy))));
        List<Operation> following = grammar().following(copy);
        for (int place = following.size() - 1; place >= 0; place--) {
            if (following.get(place) instanceof CreateObject create) {
                steps.addAll(Step.of(new DropObject(create.object().name(), create.object(), false)));
            }
        }
        kept(copy).ifPresent((check) -> steps.addAll(Step.of(DropConstraint.of(table(), check))));
        List<String> allowed = new ArrayList<>(List.of("drop-column %s has the same values".formatted(copy.copy())));
        if (!parts.isEmpty()) {
            allowed.add("drop-column-drops-dependents %s has the same".formatted(copy.copy()));
        }
        steps.add(new Step.Change(new DropColumn(table(), copy.column(), present(), false), null, allowed));
        steps.add(new Step.Change(new RenameColumn(table(), copy.copy(), copy.column()), null,
                List.of("rename-column no code knows %s".formatted(copy.copy()))));
        List<Operation> operations = new ArrayList<>();
        parts.forEach((part) -> operations.addAll(part.placed()));
        if (wanted.value() instanceof Default value) {
            operations.add(new SetDefault(table(), copy.column(), null, value));
        }
        if (wanted.comment() != null) {
            operations.add(new SetComment(ObjectName.column(table(), copy.column()), null, wanted.comment()));
        }
        steps.addAll(Step.of(operations));
        return steps;
    }

    Column present() {
        return this.setting.column(new ColumnName(table(), this.change.column())).orElseThrow();
    }

    Column wanted() {
        return this.after.table(table()).flatMap((found) -> found.column(this.change.column())).orElseThrow();
    }

    Grammar grammar() {
        return this.setting.dialect().grammar();
    }

    QualifiedName table() {
        return this.change.table();
    }

    @Nullable Default defaultBefore() {
        return (present().value() instanceof Default value) ? value : null;
    }

}
