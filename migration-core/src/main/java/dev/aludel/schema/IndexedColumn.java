package dev.aludel.schema;

/**
 * A column that an index is sorted by.
 *
 * @param text the column's name
 * @param order how it is sorted
 */
public record IndexedColumn(String text, SortOrder order) implements IndexKey {

    @Override
    public IndexedColumn sorted(SortOrder newOrder) {
        return new IndexedColumn(this.text, newOrder);
    }

}
