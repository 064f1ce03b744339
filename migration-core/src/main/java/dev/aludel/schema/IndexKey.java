package dev.aludel.schema;

/** One thing that an index is sorted by. */
public sealed interface IndexKey permits IndexedColumn, IndexedExpression {

    /**
     * The column's name, or the expression as its source spells it without outer
     * parentheses.
     */
    String text();

    /** How it is sorted. */
    SortOrder order();

    /** The same, sorted otherwise. */
    IndexKey sorted(SortOrder newOrder);

    /** A column, ascending. */
    static IndexKey column(String name) {
        return new IndexedColumn(name, SortOrder.ASCENDING);
    }

    /** An expression, ascending. */
    static IndexKey expression(String expression) {
        return new IndexedExpression(expression, SortOrder.ASCENDING);
    }

}
