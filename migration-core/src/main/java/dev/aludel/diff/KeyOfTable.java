package dev.aludel.diff;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import dev.aludel.schema.Constraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;

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

    /** The keys of a table, also those that are an index only. */
    static List<KeyOfTable> of(Table table) {
        Stream<List<String>> constraints = table.constraints()
            .stream()
            .filter((constraint) -> constraint instanceof PrimaryKey || constraint instanceof UniqueConstraint)
            .map(Constraint::columns);
        Stream<List<String>> indexes = table.indexes()
            .stream()
            .filter((index) -> index.unique() && index.where() == null)
            .map((index) -> index.keys().stream().map(IndexKey::text).toList());
        return Stream.concat(constraints, indexes).map((columns) -> new KeyOfTable(table.name(), columns)).toList();
    }

}
