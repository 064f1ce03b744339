package dev.aludel.schema;

/**
 * An expression that an index is sorted by.
 *
 * @param text the expression as its source spells it, without outer parentheses
 * @param order how it is sorted
 */
public record IndexedExpression(String text, SortOrder order) implements IndexKey {

    @Override
    public IndexedExpression sorted(SortOrder newOrder) {
        return new IndexedExpression(this.text, newOrder);
    }

}
