package dev.aludel.operation;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.Column;
import dev.aludel.schema.DoesNotFit;
import dev.aludel.schema.NamedObject;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;

/**
 * A table as it is once all that defines it is known.
 *
 * @param table the table
 * @param objects what comes with it and is no part of it, such as statistics
 */
record NewTable(Table table, List<NamedObject> objects) {

    NewTable {
        objects = List.copyOf(objects);
    }

    /** The table of a statement that names other tables. */
    static NewTable of(Schema schema, CreateTableLike create) {
        Table table = create.table();
        List<Column> columns = new ArrayList<>(table.columns());
        int moved = 0;
        QualifiedName type = create.type();
        if (type != null) {
            columns.addAll(0, LikeTable.columnsOf(schema, type));
        }
        List<LikeTable> sources = new ArrayList<>();
        for (Likeness likeness : create.likenesses()) {
            LikeTable source = LikeTable.of(schema, likeness, table.name());
            columns.addAll(likeness.place() + moved, source.columns());
            moved += source.columns().size();
            sources.add(source);
        }
        Table made = optioned(schema, table.withColumns(columns), create.options());
        for (LikeTable source : sources) {
            made = source.addedTo(made);
        }
        List<NamedObject> objects = sources.stream().flatMap((source) -> source.objects().stream()).toList();
        return new NewTable(merged(schema, made), objects);
    }

    /**
     * The table with what is its own only: a column that its parents have too is theirs
     * where it says no more, and mandatory where one of them says so ("CREATE TABLE" of
     * the manual, INHERITS).
     */
    static Table merged(Schema schema, Table table) {
        if (table.inheritance().parents().isEmpty()) {
            return table;
        }
        List<Column> inherited = inherited(schema, table);
        List<Column> columns = new ArrayList<>();
        for (Column column : table.columns()) {
            Column parents = named(inherited, column.name());
            Column merged = (parents != null) ? merged(parents, column) : column;
            if (!merged.equals(parents)) {
                columns.add(merged);
            }
        }
        PrimaryKey key = table.primaryKey();
        for (String name : (key != null) ? key.columns() : List.<String>of()) {
            Column parents = named(inherited, name);
            if (parents != null && parents.nullable() && named(columns, name) == null) {
                columns.add(parents.mandatory());
            }
        }
        return table.withColumns(columns).withConstraints(HandedDown.own(schema, table));
    }

    private static Table optioned(Schema schema, Table table, List<ColumnOptions> options) {
        List<Column> columns = new ArrayList<>(table.columns());
        List<Column> inherited = inherited(schema, table);
        for (ColumnOptions option : options) {
            Column own = named(columns, option.column());
            Column before = (own != null) ? own : named(inherited, option.column());
            if (before == null) {
                throw DoesNotFit.missing("column", table.name() + "." + option.column());
            }
            if (own != null) {
                columns.set(columns.indexOf(own), option.applyTo(own));
            }
            else {
                columns.add(option.applyTo(before));
            }
        }
        return table.withColumns(columns);
    }

    private static Column merged(Column parents, Column own) {
        Column filled = (own.value() == null) ? own.filledBy(parents.value()) : own;
        return parents.nullable() ? filled : filled.mandatory();
    }

    private static List<Column> inherited(Schema schema, Table table) {
        if (table.inheritance().parents().isEmpty()) {
            return List.of();
        }
        Table heir = Table.of(table.name()).with(table.inheritance());
        Schema with = schema.table(table.name()).isPresent() ? schema.withoutTable(table.name()) : schema;
        return with.with(heir).whole(table.name()).map(Table::columns).orElse(List.of());
    }

    private static @Nullable Column named(List<Column> columns, String name) {
        return columns.stream().filter((column) -> column.name().equals(name)).findFirst().orElse(null);
    }

}
