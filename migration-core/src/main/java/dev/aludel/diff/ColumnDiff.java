package dev.aludel.diff;

import org.jspecify.annotations.Nullable;

import dev.aludel.operation.AddColumn;
import dev.aludel.operation.AddIdentity;
import dev.aludel.operation.ChangeColumnType;
import dev.aludel.operation.CreateSequence;
import dev.aludel.operation.DropColumn;
import dev.aludel.operation.DropDefault;
import dev.aludel.operation.DropGeneration;
import dev.aludel.operation.DropIdentity;
import dev.aludel.operation.DropNotNull;
import dev.aludel.operation.Operation;
import dev.aludel.operation.SetDefault;
import dev.aludel.operation.SetNotNull;
import dev.aludel.schema.Column;
import dev.aludel.schema.Default;
import dev.aludel.schema.Generated;
import dev.aludel.schema.Identity;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.Serial;
import dev.aludel.schema.ValueSource;

/** What turns one column into another of the same name. */
record ColumnDiff(QualifiedName table, Equivalence equivalence, Stages stages) {

    void add(Column column) {
        this.stages.add((column.value() instanceof Generated) ? Stage.ADD_GENERATED_COLUMNS : Stage.ADD_COLUMNS,
                new AddColumn(this.table, column));
    }

    void drop(Column column) {
        this.stages.add((column.value() instanceof Generated) ? Stage.DROP_GENERATED_COLUMNS : Stage.DROP_COLUMNS,
                new DropColumn(this.table, column.name(), column, false));
    }

    void change(Column column, Column wanted) {
        if (mustBeRebuilt(column, wanted)) {
            drop(column);
            add(wanted);
            return;
        }
        boolean sameType = this.equivalence.sameType(column.type(), wanted.type());
        boolean sameValue = sameValue(column, wanted);
        ValueSource value = column.value();
        boolean valueInTheWay = !sameType && value instanceof Default
                && !(column.type().name().equals(wanted.type().name())
                        && column.type().array() == wanted.type().array());
        boolean replaced = value instanceof Default && wanted.value() instanceof Default;
        if (value != null && (valueInTheWay || !sameValue && !replaced)) {
            alter(dropping(column.name(), value));
            value = null;
        }
        if (!sameType) {
            alter(new ChangeColumnType(this.table, column.name(), column.type(), wanted.type(), null));
        }
        if (column.nullable() != wanted.nullable()) {
            alter(wanted.nullable() ? new DropNotNull(this.table, column.name())
                    : new SetNotNull(this.table, column.name()));
        }
        if (wanted.value() instanceof Identity identity && !sameValue) {
            alter(new AddIdentity(this.table, column.name(), identity));
        }
        else if (wanted.value() instanceof Default to && (!sameValue || valueInTheWay)) {
            alter(new SetDefault(this.table, column.name(), (value instanceof Default from) ? from : null, to));
        }
        else if (wanted.value() instanceof Serial && !sameValue) {
            count(wanted);
        }
    }

    /**
     * Whether only dropping it and adding it again makes it what is wanted: nothing turns
     * a column into a generated one.
     */
    boolean mustBeRebuilt(Column column, Column wanted) {
        return wanted.value() instanceof Generated && !sameValue(column, wanted);
    }

    private boolean sameValue(Column column, Column wanted) {
        @Nullable ValueSource one = column.value();
        @Nullable ValueSource other = wanted.value();
        if (one instanceof Default from && other instanceof Default to) {
            return this.equivalence.sameDefault(wanted.type(), from.expression(), to.expression());
        }
        if (one instanceof Generated from && other instanceof Generated to) {
            return from.stored() == to.stored() && this.equivalence.sameExpression(from.expression(), to.expression());
        }
        return (one != null) ? one.equals(other) : other == null;
    }

    /**
     * A serial is not something that a column can become; a sequence and a default do the
     * same.
     */
    private void count(Column wanted) {
        QualifiedName sequence = this.table.sibling(this.table.name() + "_" + wanted.name() + "_seq");
        this.stages.add(Stage.CREATE_SEQUENCES,
                new CreateSequence(Sequence.of(sequence, wanted.type(), SequenceOptions.DEFAULTS)));
        alter(new SetDefault(this.table, wanted.name(), null, new Default("nextval('" + sequence + "')")));
    }

    private Operation dropping(String column, ValueSource value) {
        if (value instanceof Identity identity) {
            return new DropIdentity(this.table, column, identity);
        }
        return (value instanceof Generated generated) ? new DropGeneration(this.table, column, generated)
                : new DropDefault(this.table, column, value);
    }

    private void alter(Operation operation) {
        this.stages.add(Stage.ALTER_COLUMNS, operation);
    }

}
