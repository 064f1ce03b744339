package dev.aludel.diff;

import java.util.List;
import java.util.Set;

import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.QualifiedName;

/**
 * A key of a table that foreign keys may refer to; the order of its columns does not
 * matter to them.
 */
record KeyOfTable(QualifiedName table, Set<String> columns) {

    KeyOfTable(QualifiedName table, List<String> columns) {
        this(table, Set.copyOf(columns));
    }

    static KeyOfTable referredToBy(ForeignKey key) {
        return new KeyOfTable(key.referencedTable(), key.referencedColumns());
    }

}
