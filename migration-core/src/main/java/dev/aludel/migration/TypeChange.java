package dev.aludel.migration;

import org.jspecify.annotations.Nullable;

import dev.aludel.operation.ChangeColumnType;
import dev.aludel.schema.DataType;
import dev.aludel.schema.QualifiedName;

/** A column to be given another type. */
public final class TypeChange {

    private final QualifiedName table;

    private final String column;

    private final DataType to;

    private @Nullable DataType from;

    private @Nullable String using;

    TypeChange(QualifiedName table, String column, DataType to) {
        this.table = table;
        this.column = column;
        this.to = to;
    }

    /** The type before, so that it can be taken back without being told how. */
    public TypeChange from(DataType before) {
        this.from = before;
        return this;
    }

    /** An expression that gives the new value, such as {@code due::date}. */
    public TypeChange using(String expression) {
        this.using = expression;
        return this;
    }

    ChangeColumnType operation() {
        return new ChangeColumnType(this.table, this.column, this.from, this.to, this.using);
    }

}
