package dev.aludel.diff;

import org.jspecify.annotations.Nullable;

import dev.aludel.operation.AddColumn;
import dev.aludel.operation.AddIdentity;
import dev.aludel.operation.ChangeColumnType;
import dev.aludel.operation.ChangeIdentity;
import dev.aludel.operation.DropColumn;
import dev.aludel.operation.DropDefault;
import dev.aludel.operation.DropGeneration;
import dev.aludel.operation.DropIdentity;
import dev.aludel.operation.DropNotNull;
import dev.aludel.operation.Operation;
import dev.aludel.operation.SequenceChange;
import dev.aludel.operation.SetDefault;
import dev.aludel.operation.SetNotNull;
import dev.aludel.schema.Column;
import dev.aludel.schema.Default;
import dev.aludel.schema.Generated;
import dev.aludel.schema.Identity;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;
import dev.aludel.schema.ValueSource;

/**
 * What turns the columns of one table into those of another of the same name.
 *
 * @param functions those that are not there all the time
 */
record ColumnDiff(Table from, Table to, ColumnFates fates, Functions functions, Equivalence equivalence,
        Stages stages) {

    void collect() {
        for (Column column : this.from.columns()) {
            this.to.column(column.name()).ifPresentOrElse((wanted) -> change(column, wanted), () -> drop(column));
        }
        this.to.columns().stream().filter((column) -> this.from.column(column.name()).isEmpty()).forEach(this::add);
    }

    private QualifiedName table() {
        return this.from.name();
    }

    private void add(Column column) {
        Stage stage = (column.value() instanceof Generated) ? Stage.ADD_GENERATED_COLUMNS : Stage.ADD_COLUMNS;
        this.stages.add(this.functions.areLate(column.value()) ? Stage.FILL_COLUMNS : stage,
                new AddColumn(table(), column));
    }

    private void drop(Column column) {
        ValueSource value = column.value();
        if (value != null && this.functions.areInterrupted(value)) {
            this.stages.add(Stage.EMPTY_COLUMNS, dropping(column.name(), value));
            drop(column.filledBy(null));
            return;
        }
        this.stages.add((column.value() instanceof Generated) ? Stage.DROP_GENERATED_COLUMNS : Stage.DROP_COLUMNS,
                new DropColumn(table(), column.name(), column, false));
    }

    private void change(Column column, Column wanted) {
        if (this.fates.isRebuilt(table(), column.name())) {
            drop(column);
            add(wanted);
            return;
        }
        boolean sameType = this.equivalence.sameType(column.type(), wanted.type());
        boolean sameValue = new ValueEquivalence(this.to, this.equivalence).same(column, wanted);
        ValueSource value = column.value();
        boolean interrupted = this.functions.areInterrupted(value);
        boolean valueInTheWay = interrupted || !sameType && isInTheWay(column, wanted);
        if (value != null && (valueInTheWay || !sameValue && !becomes(value, wanted.value()))) {
            // Its sequence has the name that the one of a serial gets.
            Stage stage = (value instanceof Identity) ? Stage.DROP_IDENTITIES : Stage.ALTER_COLUMNS;
            this.stages.add(interrupted ? Stage.EMPTY_COLUMNS : stage, dropping(column.name(), value));
            value = null;
        }
        if (!sameType) {
            alter(new ChangeColumnType(table(), column.name(), column.type(), wanted.type(), null));
        }
        if (column.nullable() != wanted.nullable()) {
            alter(wanted.nullable() ? new DropNotNull(table(), column.name()) : new SetNotNull(table(), column.name()));
        }
        if (wanted.value() != null && (!sameValue || valueInTheWay)) {
            fill(column.name(), value, wanted.value());
        }
        this.stages.comment(ObjectName.column(table(), column.name()), column.comment(), wanted.comment());
    }

    /** A default has to suit the type at any time; one that counts suits every number. */
    private static boolean isInTheWay(Column column, Column wanted) {
        return column.value() instanceof Default given && !given.expression().startsWith("nextval(")
                && !(column.type().name().equals(wanted.type().name())
                        && column.type().array() == wanted.type().array());
    }

    /** Whether one statement puts the one in the place of the other. */
    private static boolean becomes(ValueSource value, @Nullable ValueSource wanted) {
        return value instanceof Default && wanted instanceof Default
                || value instanceof Identity && wanted instanceof Identity;
    }

    private void fill(String column, @Nullable ValueSource before, ValueSource wanted) {
        if (wanted instanceof Identity to) {
            alter((before instanceof Identity from) ? changed(column, from, to) : new AddIdentity(table(), column, to));
        }
        else if (wanted instanceof Default to) {
            this.stages.add(this.functions.areLate(to) ? Stage.FILL_COLUMNS : Stage.ALTER_COLUMNS,
                    new SetDefault(table(), column, (before instanceof Default from) ? from : null, to));
        }
    }

    private ChangeIdentity changed(String column, Identity from, Identity to) {
        return new ChangeIdentity(table(), column, (from.always() != to.always()) ? Boolean.valueOf(to.always()) : null,
                SequenceChange.between(from.options(), to.options()), from);
    }

    private Operation dropping(String column, ValueSource value) {
        if (value instanceof Identity identity) {
            return new DropIdentity(table(), column, identity);
        }
        return (value instanceof Generated generated) ? new DropGeneration(table(), column, generated)
                : new DropDefault(table(), column, value);
    }

    private void alter(Operation operation) {
        this.stages.add(Stage.ALTER_COLUMNS, operation);
    }

}
