package dev.aludel.dialect;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.aludel.schema.Column;
import dev.aludel.schema.Inheritance;
import dev.aludel.schema.Table;

/** How a table is written. */
record TableClauses(Spelling spelling) {

    /** The whole statement. */
    String created(Table table) {
        ConstraintClauses constraints = new ConstraintClauses(this.spelling);
        boolean partition = table.inheritance().isPartition();
        List<String> parts = Stream.concat(
                table.columns().stream().map((column) -> partition ? changed(column) : this.spelling.column(column)),
                table.constraints().stream().map(constraints::of))
            .toList();
        String list = parts.isEmpty() ? (partition ? "" : " ()") : " (\n    " + String.join(",\n    ", parts) + "\n)";
        return "CREATE " + (table.storage().logged() ? "" : "UNLOGGED ") + "TABLE " + this.spelling.name(table.name())
                + inheritance(table.inheritance(), list) + this.spelling.parameters(table.storage().parameters());
    }

    private String inheritance(Inheritance inheritance, String list) {
        String parents = inheritance.parents().stream().map(this.spelling::name).collect(Collectors.joining(", "));
        String divided = (inheritance.partitionKey() != null) ? " PARTITION BY " + inheritance.partitionKey() : "";
        if (inheritance.isPartition()) {
            return " PARTITION OF " + parents + list + " " + inheritance.bound() + divided;
        }
        return list + (parents.isEmpty() ? "" : " INHERITS (" + parents + ")") + divided;
    }

    /** What a partition makes otherwise than the table it is a part of. */
    private String changed(Column column) {
        String whole = this.spelling.column(column);
        String plain = this.spelling.column(Column.of(column.name(), column.type()));
        return this.spelling.name(column.name()) + " WITH OPTIONS" + whole.substring(plain.length());
    }

}
