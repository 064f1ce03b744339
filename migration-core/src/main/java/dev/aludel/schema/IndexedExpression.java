package dev.aludel.schema;

import org.jspecify.annotations.Nullable;

/**
 * An expression that an index is sorted by.
 *
 * @param text the expression as its source spells it, without outer parentheses
 * @param order how it is sorted
 * @param collation the collation it is sorted by; null for the expression's
 * @param operatorClass the operator class as SQL has it; null for the usual one
 */
public record IndexedExpression(String text, SortOrder order, @Nullable QualifiedName collation,
        @Nullable String operatorClass) implements IndexKey {

    @Override
    public IndexedExpression spelled(String newText) {
        return new IndexedExpression(newText, this.order, this.collation, this.operatorClass);
    }

    @Override
    public IndexedExpression sorted(SortOrder newOrder) {
        return new IndexedExpression(this.text, newOrder, this.collation, this.operatorClass);
    }

    @Override
    public IndexedExpression collatedBy(@Nullable QualifiedName newCollation) {
        return new IndexedExpression(this.text, this.order, newCollation, this.operatorClass);
    }

    @Override
    public IndexedExpression comparedBy(@Nullable String newOperatorClass) {
        return new IndexedExpression(this.text, this.order, this.collation, newOperatorClass);
    }

}
