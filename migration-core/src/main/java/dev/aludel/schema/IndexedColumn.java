package dev.aludel.schema;

import org.jspecify.annotations.Nullable;

/**
 * A column that an index is sorted by.
 *
 * @param text the column's name
 * @param order how it is sorted
 * @param collation the collation it is sorted by; null for the column's
 * @param operatorClass the operator class as SQL has it; null for the usual one
 */
public record IndexedColumn(String text, SortOrder order, @Nullable QualifiedName collation,
        @Nullable String operatorClass) implements IndexKey {

    @Override
    public IndexedColumn spelled(String newText) {
        return new IndexedColumn(newText, this.order, this.collation, this.operatorClass);
    }

    @Override
    public IndexedColumn sorted(SortOrder newOrder) {
        return new IndexedColumn(this.text, newOrder, this.collation, this.operatorClass);
    }

    @Override
    public IndexedColumn collatedBy(@Nullable QualifiedName newCollation) {
        return new IndexedColumn(this.text, this.order, newCollation, this.operatorClass);
    }

    @Override
    public IndexedColumn comparedBy(@Nullable String newOperatorClass) {
        return new IndexedColumn(this.text, this.order, this.collation, newOperatorClass);
    }

}
