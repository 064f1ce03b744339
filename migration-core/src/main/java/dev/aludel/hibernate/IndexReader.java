package dev.aludel.hibernate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Selectable;
import org.jspecify.annotations.Nullable;

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
            Condition condition = Condition.parse(index.getOptions());
            if (condition.rest().isEmpty() && keys.stream().allMatch(Optional::isPresent)) {
                indexes.add(Index.of(this.names.given(index.getName()), keys.stream().map(Optional::get).toList())
                    .unique(index.isUnique())
                    .over(condition.where()));
            }
            else {
                this.leftovers.add("index", columns.name() + "." + index.getName(), definition(index));
            }
        }
        return indexes;
    }

    private Optional<IndexKey> key(Selectable selectable, Map<Selectable, String> orders, Table columns) {
        SortOrder order = SortOrder.of("desc".equalsIgnoreCase(orders.get(selectable)),
                "desc".equalsIgnoreCase(orders.get(selectable)));
        if (selectable instanceof Column column) {
            return columns.column(this.names.column(column))
                .map((found) -> IndexKey.column(found.name()).sorted(order));
        }
        return Optional.of(IndexKey.expression(SqlFragment.bare(selectable.getText(this.dialect))).sorted(order));
    }

    private String definition(org.hibernate.mapping.Index index) {
        List<String> keys = index.getSelectables().stream().map((key) -> {
            String order = index.getSelectableOrderMap().get(key);
            return key.getText(this.dialect) + ((order != null) ? " " + order : "");
        }).toList();
        return "(" + String.join(", ", keys) + ") " + index.getOptions();
    }

    /**
     * What an index says behind its keys.
     *
     * @param where the condition of a partial index; null for all rows
     * @param rest what is not a condition; empty for nothing
     */
    private record Condition(@Nullable String where, String rest) {

        static Condition parse(@Nullable String options) {
            String text = (options != null) ? options.strip() : "";
            return SqlFragment.of(text).says(0, "where")
                    ? new Condition(SqlFragment.bare(text.substring("where".length())), "") : new Condition(null, text);
        }

    }

}
