package dev.aludel.operation;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.Column;
import dev.aludel.schema.ValueSource;

/**
 * What a table says of a column that it has from elsewhere.
 *
 * @param column the column's name
 * @param mandatory whether it must not be null
 * @param value where its value comes from when a statement gives none; null for where it
 * comes from there
 */
public record ColumnOptions(String column, boolean mandatory, @Nullable ValueSource value) {

    /** The column after it. */
    public Column applyTo(Column before) {
        Column filled = (this.value != null) ? before.filledBy(this.value) : before;
        return this.mandatory ? filled.mandatory() : filled;
    }

}
