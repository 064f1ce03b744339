package dev.aludel.dialect;

import dev.aludel.schema.DataType;
import dev.aludel.schema.QualifiedName;

/**
 * A column whose values are those of another column of its row, in another type.
 *
 * @param table their table
 * @param name what the things are called that keep it so
 * @param column the column that is copied
 * @param from its type
 * @param copy the copy
 * @param to its type
 * @param lenient whether a value that the copy's type refuses is written nevertheless,
 * and the copy is null
 */
public record ColumnCopy(QualifiedName table, String name, String column, DataType from, String copy, DataType to,
        boolean lenient) {

    /** The same, null where its type refuses a value. */
    public ColumnCopy leniently() {
        return new ColumnCopy(this.table, this.name, this.column, this.from, this.copy, this.to, true);
    }

    /** The other way round. */
    public ColumnCopy reversed() {
        return new ColumnCopy(this.table, this.name, this.copy, this.to, this.column, this.from, false);
    }

}
