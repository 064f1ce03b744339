package dev.aludel.replay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.pcollections.HashTreePSet;
import org.pcollections.PSet;

import dev.aludel.migration.Sql;
import dev.aludel.fact.Question;
import dev.aludel.operation.AddColumn;
import dev.aludel.operation.AttachPartition;
import dev.aludel.operation.ChangeColumnType;
import dev.aludel.operation.CreateTable;
import dev.aludel.operation.CreateTableLike;
import dev.aludel.operation.DropColumn;
import dev.aludel.operation.DropTable;
import dev.aludel.operation.MoveToSchema;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RenameColumn;
import dev.aludel.operation.RenameTable;
import dev.aludel.operation.RunCommand;
import dev.aludel.operation.RunSql;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;

/**
 * What a series of statements has left behind that the schema does not show: what was
 * born in it, whose rows it may have changed, and what things were called before it.
 *
 * @param tables the tables born in it that are still there; not one that {@code IF NOT
 * EXISTS} found there already
 * @param columns the columns born in it that are still there, of tables that were there
 * before
 * @param changedColumns the columns that were renamed in it, or whose values were
 * converted
 * @param rowsChanged the tables whose rows it may have changed
 * @param formerNames what the renamed tables were called before it, by the name they have
 * now
 * @param opaque whether something in it was not understood
 * @param temporary the tables that it made for its connection only, by their names, which
 * mean no other tables as long as they are there
 */
public record Trail(Set<QualifiedName> tables, Set<ColumnName> columns, Set<ColumnName> changedColumns,
        Set<QualifiedName> rowsChanged, Map<QualifiedName, QualifiedName> formerNames, boolean opaque,
        Set<QualifiedName> temporary) {

    /** Nothing has happened. */
    public static final Trail EMPTY = new Trail(Set.of(), Set.of(), Set.of(), Set.of(), Map.of(), false, Set.of());

    public Trail {
        tables = lasting(tables);
        columns = lasting(columns);
        changedColumns = lasting(changedColumns);
        rowsChanged = lasting(rowsChanged);
        formerNames = Map.copyOf(formerNames);
        temporary = Set.copyOf(temporary);
    }

    /** Whether the table was born in it. */
    public boolean bore(QualifiedName table) {
        return this.tables.contains(table);
    }

    /** Whether the column, or its table, was born in it. */
    public boolean bore(QualifiedName table, String column) {
        return bore(table) || this.columns.contains(new ColumnName(table, column));
    }

    /** Whether rows of the table may have come, gone or changed in it. */
    public boolean mayHaveChangedRowsOf(QualifiedName table) {
        return this.rowsChanged.contains(table);
    }

    /**
     * Whether every column that a question is about was there before it, under the same
     * name and with the same values.
     */
    public boolean leftAsTheyWere(Question.Subject subject) {
        return !bore(subject.table()) && !mayHaveChangedRowsOf(subject.table())
                && Stream.concat(this.columns.stream(), this.changedColumns.stream())
                    .filter((name) -> name.table().equals(subject.table()))
                    .noneMatch((name) -> subject.whole() || subject.columns().contains(name.column()));
    }

    /** What the table was called before it. */
    public QualifiedName formerName(QualifiedName table) {
        return this.formerNames.getOrDefault(table, table);
    }

    /** The same after one more statement. */
    public Trail after(Step step) {
        if (!(step.statement().action() instanceof Sql)) {
            return withRowsChanged(step.before().tables().keySet(), true);
        }
        Trail trail = this;
        for (Operation operation : step.operations()) {
            trail = trail.after(operation, step.before());
        }
        return trail;
    }

    private Trail born(QualifiedName table, Schema schema) {
        return schema.table(table).isPresent() ? this : new Trail(plus(this.tables, table), this.columns,
                this.changedColumns, this.rowsChanged, this.formerNames, this.opaque, this.temporary);
    }

    private Trail after(Operation operation, Schema schema) {
        if (operation instanceof CreateTable created) {
            return born(created.table().name(), schema);
        }
        if (operation instanceof CreateTableLike created) {
            return born(created.table().name(), schema);
        }
        if (operation instanceof AddColumn added) {
            String name = added.column().name();
            boolean there = schema.table(added.table()).flatMap((table) -> table.column(name)).isPresent();
            return (there || bore(added.table())) ? this
                    : withColumns(plus(this.columns, new ColumnName(added.table(), name)));
        }
        if (operation instanceof DropColumn dropped) {
            return withColumns(minus(this.columns, new ColumnName(dropped.table(), dropped.column())));
        }
        if (operation instanceof DropTable dropped) {
            return without(dropped.table());
        }
        if (operation instanceof RenameTable renamed) {
            return renamed(renamed.from(), renamed.to());
        }
        if (operation instanceof MoveToSchema moved && moved.object().kind() == ObjectKind.TABLE) {
            QualifiedName name = moved.object().name();
            return renamed(name, QualifiedName.of(moved.schema(), name.name()));
        }
        if (operation instanceof AttachPartition attached && !bore(attached.partition())) {
            return withRowsFromBefore(attached.table());
        }
        if (operation instanceof RenameColumn renamed) {
            ColumnName from = new ColumnName(renamed.table(), renamed.from());
            return withColumns(this.columns.contains(from) ? plus(minus(this.columns, from), from.named(renamed.to()))
                    : this.columns)
                .withChanged(renamed.table(), renamed.to());
        }
        if (operation instanceof ChangeColumnType changed) {
            return withChanged(changed.table(), changed.column());
        }
        if (operation instanceof RunCommand command && command.temporary() != null) {
            return withTemporary(TemporaryTables.after(command, this.temporary));
        }
        return withRowsChanged(RowChanges.of(operation, schema), operation instanceof RunSql);
    }

    private Trail withRowsChanged(Set<QualifiedName> more, boolean unclear) {
        return new Trail(this.tables, this.columns, this.changedColumns, lasting(this.rowsChanged).plusAll(more),
                this.formerNames, this.opaque || unclear, this.temporary);
    }

    /** A table that was given older rows is no new one. */
    private Trail withRowsFromBefore(QualifiedName table) {
        return new Trail(minus(this.tables, table), this.columns, this.changedColumns, plus(this.rowsChanged, table),
                this.formerNames, this.opaque, this.temporary);
    }

    private Trail without(QualifiedName table) {
        Map<QualifiedName, QualifiedName> names = new HashMap<>(this.formerNames);
        names.remove(table);
        return new Trail(minus(this.tables, table), elsewhere(this.columns, table),
                elsewhere(this.changedColumns, table), minus(this.rowsChanged, table), names, this.opaque,
                this.temporary);
    }

    private Trail renamed(QualifiedName from, QualifiedName to) {
        Map<QualifiedName, QualifiedName> names = new HashMap<>(this.formerNames);
        names.remove(from);
        names.put(to, formerName(from));
        return new Trail(followed(this.tables, from, to), moved(this.columns, from, to),
                moved(this.changedColumns, from, to), followed(this.rowsChanged, from, to), names, this.opaque,
                this.temporary);
    }

    private Trail withColumns(Set<ColumnName> newColumns) {
        return new Trail(this.tables, newColumns, this.changedColumns, this.rowsChanged, this.formerNames, this.opaque,
                this.temporary);
    }

    private Trail withChanged(QualifiedName table, String column) {
        return new Trail(this.tables, this.columns, plus(this.changedColumns, new ColumnName(table, column)),
                this.rowsChanged, this.formerNames, this.opaque, this.temporary);
    }

    private Trail withTemporary(Set<QualifiedName> newTemporary) {
        return new Trail(this.tables, this.columns, this.changedColumns, this.rowsChanged, this.formerNames,
                this.opaque, newTemporary);
    }

    private static Set<ColumnName> elsewhere(Set<ColumnName> columns, QualifiedName table) {
        return lasting(columns).minusAll(of(columns, table));
    }

    /**
     * A set that shares with the next one what stays the same, over thousands of
     * statements.
     */
    private static <T> PSet<T> lasting(Set<T> things) {
        return (things instanceof PSet<T> lasting) ? lasting : HashTreePSet.from(things);
    }

    private static <T> Set<T> plus(Set<T> things, T one) {
        return lasting(things).plus(one);
    }

    private static <T> Set<T> minus(Set<T> things, T one) {
        return lasting(things).minus(one);
    }

    private static Set<QualifiedName> followed(Set<QualifiedName> tables, QualifiedName from, QualifiedName to) {
        return tables.contains(from) ? plus(minus(tables, from), to) : tables;
    }

    private static Set<ColumnName> moved(Set<ColumnName> columns, QualifiedName from, QualifiedName to) {
        List<ColumnName> moved = of(columns, from);
        return lasting(columns).minusAll(moved)
            .plusAll(moved.stream().map((name) -> new ColumnName(to, name.column())).toList());
    }

    private static List<ColumnName> of(Set<ColumnName> columns, QualifiedName table) {
        return columns.stream().filter((name) -> name.table().equals(table)).toList();
    }

    /**
     * The name of a column.
     *
     * @param table its table
     * @param column its own name
     */
    public record ColumnName(QualifiedName table, String column) {

        private ColumnName named(String newName) {
            return new ColumnName(this.table, newName);
        }

    }

}
