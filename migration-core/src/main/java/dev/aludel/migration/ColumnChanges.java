package dev.aludel.migration;

import java.util.List;

import dev.aludel.operation.AddIdentity;
import dev.aludel.operation.DropDefault;
import dev.aludel.operation.DropIdentity;
import dev.aludel.operation.DropNotNull;
import dev.aludel.operation.SetComment;
import dev.aludel.operation.SetDefault;
import dev.aludel.operation.SetNotNull;
import dev.aludel.schema.DataType;
import dev.aludel.schema.Default;
import dev.aludel.schema.Identity;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.SequenceOptions;

/** What can be done to a column that is there, each word a statement. */
public final class ColumnChanges {

    private final Recorder recorder;

    private final QualifiedName table;

    private final String column;

    ColumnChanges(Recorder recorder, QualifiedName table, String column) {
        this.recorder = recorder;
        this.table = table;
        this.column = column;
    }

    /** Gives it another type. */
    public TypeChange changeType(DataType to) {
        TypeChange change = new TypeChange(this.table, this.column, to);
        this.recorder.record(() -> List.of(change.operation()));
        return change;
    }

    /** Makes it mandatory. */
    public ColumnChanges setNotNull() {
        this.recorder.record(new SetNotNull(this.table, this.column));
        return this;
    }

    /** Lets it be null. */
    public ColumnChanges dropNotNull() {
        this.recorder.record(new DropNotNull(this.table, this.column));
        return this;
    }

    /** Gives new rows this text where a statement says nothing. */
    public ColumnChanges setDefault(String text) {
        return setDefault(Defaults.of(text));
    }

    /** Gives new rows this number where a statement says nothing. */
    public ColumnChanges setDefault(long number) {
        return setDefault(Defaults.of(number));
    }

    /** Gives new rows this where a statement says nothing. */
    public ColumnChanges setDefault(boolean value) {
        return setDefault(Defaults.of(value));
    }

    /**
     * Gives new rows what an expression gives, such as {@code now()}, where a statement
     * says nothing.
     */
    public ColumnChanges setDefaultSql(String expression) {
        return setDefault(new Default(expression));
    }

    /** Takes its default away; rows that are there keep their values. */
    public ColumnChanges dropDefault() {
        this.recorder.record(new DropDefault(this.table, this.column, null));
        return this;
    }

    /** Lets the database count it from now on; it has to be mandatory. */
    public ColumnChanges addIdentity() {
        this.recorder.record(new AddIdentity(this.table, this.column, new Identity(false, SequenceOptions.DEFAULTS)));
        return this;
    }

    /** Lets the database count it no more. */
    public ColumnChanges dropIdentity() {
        this.recorder.record(new DropIdentity(this.table, this.column, null));
        return this;
    }

    /** Says something of it to people. */
    public ColumnChanges comment(String text) {
        this.recorder.record(new SetComment(ObjectName.column(this.table, this.column), null, text));
        return this;
    }

    private ColumnChanges setDefault(Default to) {
        this.recorder.record(new SetDefault(this.table, this.column, null, to));
        return this;
    }

}
