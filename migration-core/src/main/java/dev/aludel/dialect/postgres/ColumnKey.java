package dev.aludel.dialect.postgres;

/**
 * A column as the catalog points at it.
 *
 * @param table the table's object id
 * @param number the column's number in it
 */
record ColumnKey(long table, int number) {
}
