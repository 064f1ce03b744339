package dev.aludel.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What tables have from their parents. */
final class Heirs {

    private Heirs() {
    }

    /**
     * The table with the columns of its parents; parents that are not there have none.
     */
    static Table whole(Schema schema, Table table) {
        if (table.inheritance().parents().isEmpty()) {
            return table;
        }
        List<Column> columns = new ArrayList<>(inherited(schema, table));
        for (Column own : table.columns()) {
            int place = place(columns, own.name());
            if (place < 0) {
                columns.add(own);
            }
            else {
                columns.set(place, own);
            }
        }
        return table.withColumns(columns);
    }

    /** The table with what is its own of its columns. */
    static Table own(Schema schema, Table table) {
        if (table.inheritance().parents().isEmpty()) {
            return table;
        }
        List<Column> inherited = inherited(schema, table);
        return table.withColumns(table.columns().stream().filter((column) -> !inherited.contains(column)).toList());
    }

    /**
     * What a new child of these parents has from them: their columns without the
     * comments, a column of several mandatory where it is so in one.
     */
    private static List<Column> inherited(Schema schema, Table table) {
        List<Column> columns = new ArrayList<>();
        for (QualifiedName name : table.inheritance().parents()) {
            Optional<Table> parent = schema.whole(name);
            for (Column column : parent.map(Table::columns).orElse(List.of())) {
                Column handedOn = handedOn(column.commented(null), table);
                int place = place(columns, column.name());
                if (place < 0) {
                    columns.add(handedOn);
                }
                else if (!handedOn.nullable()) {
                    columns.set(place, columns.get(place).mandatory());
                }
            }
        }
        return columns;
    }

    /** Only the parts of a table count with it, "Inheritance" of the manual. */
    private static Column handedOn(Column column, Table heir) {
        return (column.value() instanceof Identity && !heir.inheritance().isPartition()) ? column.filledBy(null)
                : column;
    }

    private static int place(List<Column> columns, String name) {
        for (int i = 0; i < columns.size(); i++) {
            if (Objects.equals(columns.get(i).name(), name)) {
                return i;
            }
        }
        return -1;
    }

}
