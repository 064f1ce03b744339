package dev.aludel.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.aludel.operation.CreateTableLike;
import dev.aludel.operation.Likeness;
import dev.aludel.schema.Column;
import dev.aludel.schema.DataType;
import dev.aludel.schema.Inheritance;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;

/** How a table is written. */
record TableClauses(Spelling spelling) {

    /** The whole statement. */
    String created(Table table) {
        ConstraintClauses constraints = new ConstraintClauses(this.spelling);
        boolean partition = table.inheritance().isPartition();
        List<String> parts = Stream
            .concat(table.columns()
                .stream()
                .map((column) -> partition ? this.spelling.name(column.name()) + " WITH OPTIONS" + changed(column)
                        : this.spelling.column(column)),
                    table.constraints().stream().map(constraints::of))
            .toList();
        String list = parts.isEmpty() ? (partition ? "" : " ()") : " (\n    " + String.join(",\n    ", parts) + "\n)";
        return created(table, list);
    }

    /** The whole statement, where other tables or a type define columns of it. */
    String created(CreateTableLike create) {
        Table table = create.table();
        List<String> parts = new ArrayList<>(table.columns().stream().map(this.spelling::column).toList());
        int before = 0;
        for (Likeness likeness : create.likenesses()) {
            parts.add(likeness.place() + before,
                    "LIKE " + this.spelling.name(likeness.source())
                            + likeness.parts()
                                .stream()
                                .map((part) -> " INCLUDING " + part.name())
                                .collect(Collectors.joining()));
            before++;
        }
        create.options()
            .forEach((option) -> parts.add(this.spelling.name(option.column()) + " WITH OPTIONS" + changed(
                    new Column(option.column(), DataType.of("integer"), !option.mandatory(), option.value(), null))));
        ConstraintClauses constraints = new ConstraintClauses(this.spelling);
        table.constraints().stream().map(constraints::of).forEach(parts::add);
        QualifiedName type = create.type();
        boolean bare = type != null || table.inheritance().isPartition();
        String list = parts.isEmpty() ? (bare ? "" : " ()") : " (\n    " + String.join(",\n    ", parts) + "\n)";
        return created(table, ((type != null) ? " OF " + this.spelling.name(type) : "") + list);
    }

    private String created(Table table, String list) {
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
        return whole.substring(plain.length());
    }

}
