package dev.aludel.schema;

/**
 * A column of some table.
 *
 * @param table the table
 * @param column the column's name
 */
public record ColumnName(QualifiedName table, String column) {

    @Override
    public String toString() {
        return this.table + "." + this.column;
    }

}
