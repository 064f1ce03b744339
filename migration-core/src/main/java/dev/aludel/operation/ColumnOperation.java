package dev.aludel.operation;

import dev.aludel.schema.Column;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;

/**
 * An alteration of one column, also where other tables have it from this one. A serial
 * that is altered is none any more: its sequence and its default are spelled out.
 */
public sealed interface ColumnOperation extends TableOperation
        permits ChangeColumnType, SetNotNull, DropNotNull, SetDefault, DropDefault {

    /** The column it alters. */
    String column();

    /** That column after it. */
    Column applyTo(Column before);

    @Override
    default Table applyTo(Table before) {
        return before.withColumn(column(), this::applyTo);
    }

    @Override
    default Schema applyTo(Schema before) {
        Schema spelledOut = (this instanceof SetNotNull) ? before : Serials.spelledOut(before, table(), column());
        Schema after = spelledOut.withWholeTable(table(), this::applyTo);
        return HandedDown.column(after, table(), column(), this::applyTo);
    }

}
