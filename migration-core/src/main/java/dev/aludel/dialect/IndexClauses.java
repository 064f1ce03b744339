package dev.aludel.dialect;

import java.util.stream.Collectors;

import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.IndexOptions;
import dev.aludel.schema.IndexedExpression;
import dev.aludel.schema.QualifiedName;

/** How an index is written. */
record IndexClauses(Spelling spelling) {

    /**
     * What follows the name of the table. An index that is not valid is one of a divided
     * table whose parts have none yet.
     */
    String definition(QualifiedName table, Index index) {
        IndexOptions options = index.options();
        return "ON " + (index.valid() ? "" : "ONLY ") + this.spelling.name(table)
                + (index.method().equals("btree") ? "" : " USING " + this.spelling.name(index.method()))
                + index.keys().stream().map(this::key).collect(Collectors.joining(", ", " (", ")"))
                + (options.include().isEmpty() ? "" : " INCLUDE " + this.spelling.list(options.include()))
                + (options.nullsDistinct() ? "" : " NULLS NOT DISTINCT")
                + this.spelling.parameters(options.parameters())
                + ((index.where() != null) ? " WHERE " + index.where() : "");
    }

    String key(IndexKey key) {
        QualifiedName collation = key.collation();
        return ((key instanceof IndexedExpression) ? "(" + key.text() + ")" : this.spelling.name(key.text()))
                + ((collation != null) ? " COLLATE " + this.spelling.collation(collation) : "")
                + ((key.operatorClass() != null) ? " " + key.operatorClass() : "") + key.order().sql();
    }

}
