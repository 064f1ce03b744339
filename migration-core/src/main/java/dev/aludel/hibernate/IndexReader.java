package dev.aludel.hibernate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Selectable;

import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.SortOrder;
import dev.aludel.schema.Table;

/** Reads the indexes of a table. */
record IndexReader(Dialect dialect, Names names, Leftovers leftovers) {

    /**
     * The indexes over columns that the table has, and over expressions. An
     * {@code @Index(columnList)} of anything else is SQL that nobody has understood.
     */
    List<Index> read(org.hibernate.mapping.Table table, Table columns) {
        List<Index> indexes = new ArrayList<>();
        for (org.hibernate.mapping.Index index : table.getIndexes().values()) {
            List<Optional<IndexKey>> keys = index.getSelectables()
                .stream()
                .map((key) -> key(key, index.getSelectableOrderMap(), columns))
                .toList();
            IndexTail tail = IndexTail.parse(index.getOptions(), this.names);
            if (tail.rest().isEmpty() && keys.stream().allMatch(Optional::isPresent)) {
                indexes.add(Index.of(this.names.given(index.getName()), keys.stream().map(Optional::get).toList())
                    .unique(index.isUnique())
                    .over(tail.where())
                    .with(tail.options()));
            }
            else {
                this.leftovers.add("index", columns.name() + "." + index.getName(), definition(index));
            }
        }
        return indexes;
    }

    private Optional<IndexKey> key(Selectable selectable, Map<Selectable, String> orders, Table columns) {
        String order = orders.get(selectable);
        if (selectable instanceof Column column) {
            boolean descending = "desc".equalsIgnoreCase(order);
            return columns.column(this.names.column(column))
                .map((found) -> IndexKey.column(found.name()).sorted(SortOrder.of(descending, descending)));
        }
        String text = selectable.getText(this.dialect);
        return new IndexKeyText(columns, this.names).parse((order != null) ? text + " " + order : text);
    }

    private String definition(org.hibernate.mapping.Index index) {
        List<String> keys = index.getSelectables().stream().map((key) -> {
            String order = index.getSelectableOrderMap().get(key);
            return key.getText(this.dialect) + ((order != null) ? " " + order : "");
        }).toList();
        return "(" + String.join(", ", keys) + ") " + index.getOptions();
    }

}
