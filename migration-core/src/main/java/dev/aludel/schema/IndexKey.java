package dev.aludel.schema;

import org.jspecify.annotations.Nullable;

/** One thing that an index is sorted by. */
public sealed interface IndexKey permits IndexedColumn, IndexedExpression {

    /**
     * The column's name, or the expression as its source spells it without outer
     * parentheses.
     */
    String text();

    /** The same with another text. */
    IndexKey spelled(String newText);

    /** How it is sorted. */
    SortOrder order();

    /** The same, sorted otherwise. */
    IndexKey sorted(SortOrder newOrder);

    /** The collation it is sorted by; null for that of the column or the expression. */
    @Nullable QualifiedName collation();

    /** The same, sorted by another collation. */
    IndexKey collatedBy(@Nullable QualifiedName newCollation);

    /**
     * The operator class as SQL has it, with its parameters, such as
     * {@code jsonb_path_ops}; null for the usual one of the type.
     */
    @Nullable String operatorClass();

    /** The same with another operator class. */
    IndexKey comparedBy(@Nullable String newOperatorClass);

    /** A column, ascending. */
    static IndexKey column(String name) {
        return new IndexedColumn(name, SortOrder.ASCENDING, null, null);
    }

    /** An expression, ascending. */
    static IndexKey expression(String expression) {
        return new IndexedExpression(expression, SortOrder.ASCENDING, null, null);
    }

}
