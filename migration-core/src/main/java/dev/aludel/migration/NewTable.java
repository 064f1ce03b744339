package dev.aludel.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.DataType;
import dev.aludel.schema.Naming;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;

/** A table to be made. */
public final class NewTable {

    private final QualifiedName name;

    private final List<FilledColumn> columns = new ArrayList<>();

    private final List<Supplier<Constraint>> constraints = new ArrayList<>();

    NewTable(QualifiedName name) {
        this.name = name;
    }

    /** It has one more column. */
    public NewColumn column(String column, DataType type) {
        NewColumn added = new NewColumn(column, type);
        this.columns.add(added);
        return added;
    }

    /** These columns tell its rows apart. */
    public NewKey primaryKey(String... keyColumns) {
        return key(PrimaryKey.of(null, List.of(keyColumns)));
    }

    /** No two rows share the values of these columns. */
    public NewKey unique(String... keyColumns) {
        return key(UniqueConstraint.of(null, List.of(keyColumns)));
    }

    /** A column refers to a table. */
    public NewForeignKey foreignKey(String column, String table) {
        return foreignKey(List.of(column), table);
    }

    /** Columns refer to a table. */
    public NewForeignKey foreignKey(List<String> keyColumns, String table) {
        NewForeignKey added = new NewForeignKey(keyColumns, Names.of(table));
        this.constraints.add(added::foreignKey);
        return added;
    }

    /** Every row keeps a condition. */
    public NewTable check(String checkName, String expression) {
        this.constraints.add(() -> CheckConstraint.of(checkName, expression));
        return this;
    }

    private NewKey key(Constraint constraint) {
        NewKey added = new NewKey(constraint);
        this.constraints.add(added::key);
        return added;
    }

    /** The table with a name for everything. */
    Table table() {
        List<Constraint> all = Stream
            .concat(this.columns.stream().flatMap((column) -> column.constraints().stream()),
                    this.constraints.stream().map(Supplier::get))
            .toList();
        return Naming.USUAL.complete(
                Table.of(this.name, this.columns.stream().map(FilledColumn::column).toList()).withConstraints(all),
                Set.of());
    }

}
