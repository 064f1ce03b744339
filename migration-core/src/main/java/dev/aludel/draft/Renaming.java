package dev.aludel.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import dev.aludel.dialect.Dialect;
import dev.aludel.diff.Diff;
import dev.aludel.operation.CreateObject;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RenameColumn;
import dev.aludel.operation.RenameSequence;
import dev.aludel.operation.RenameTable;
import dev.aludel.plan.Rename;
import dev.aludel.plan.Renames;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.Default;
import dev.aludel.schema.NamedObject;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;

/**
 * How things get other names. A table is renamed at once, and a view has its old name
 * while the old code runs. A column comes a second time under its new name, and both are
 * kept in step; one that cannot be doubled is renamed at once.
 *
 * @param first what is renamed before all else
 * @param present the schema after that
 * @param wanted the schema of the entities, with the keys of renamed tables in their
 * order
 * @param renames what the old code finds under another name
 * @param meanwhile what is there only until the old code is gone
 */
public record Renaming(List<Operation> first, Schema present, Schema wanted, Renames renames,
        List<NamedObject> meanwhile) {

    /**
     * The way to do some renames.
     * @param gentle the tables that the old code may be using meanwhile, by the names
     * that they have there
     * @param numbered the sequences that the new code numbers columns with
     * @throws TwoSequences if a table would be numbered by two sequences meanwhile
     */
    public static Renaming of(List<Rename> renames, Schema present, Schema wanted, Predicate<QualifiedName> gentle,
            Map<ColumnName, QualifiedName> numbered, Dialect dialect) {
        if (renames.isEmpty()) {
            return new Renaming(List.of(), present, wanted, Renames.NONE, List.of());
        }
        Map<QualifiedName, QualifiedName> tables = new HashMap<>();
        List<Operation> first = new ArrayList<>();
        for (Rename rename : renames) {
            if (rename.column() == null) {
                tables.put(rename.table().sibling(rename.to()), rename.table());
                first.add(new RenameTable(rename.table(), rename.table().sibling(rename.to())));
            }
        }
        first.addAll(sequences(tables, present, wanted, gentle, numbered));
        Schema renamed = Diff.after(present, first);
        Map<ColumnName, ColumnName> columns = new HashMap<>();
        Map<ColumnName, String> changed = new HashMap<>();
        for (Rename rename : renames) {
            if (rename.column() != null) {
                QualifiedName table = now(rename.table(), tables);
                if (gentle.test(rename.table()) && canBeDoubled(rename, table, renamed, wanted)) {
                    columns.put(new ColumnName(table, rename.to()), new ColumnName(table, rename.column()));
                }
                else {
                    first.add(new RenameColumn(table, rename.column(), rename.to()));
                    changed.put(new ColumnName(table, rename.column()), rename.to());
                }
            }
        }
        List<NamedObject> meanwhile = new ArrayList<>();
        tables.forEach((table, old) -> {
            if (gentle.test(old)) {
                meanwhile.addAll(objects(List.of(view(old, table, present, changed, dialect)), dialect));
            }
        });
        columns.forEach((column, source) -> meanwhile.addAll(
                objects(dialect.inStep().statements(source, column.column(), column(wanted, column).type()), dialect)));
        Set<ColumnName> full = columns.keySet()
            .stream()
            .filter((column) -> !column(renamed, Objects.requireNonNull(columns.get(column))).nullable())
            .collect(Collectors.toSet());
        return new Renaming(List.copyOf(first), Diff.after(present, first), ordered(wanted, tables, present),
                new Renames(tables, columns, full), List.copyOf(meanwhile));
    }

    private static QualifiedName now(QualifiedName old, Map<QualifiedName, QualifiedName> tables) {
        return tables.entrySet()
            .stream()
            .filter((entry) -> entry.getValue().equals(old))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse(old);
    }

    /** The sequence that is called after a table goes on with its numbers. */
    private static List<Operation> sequences(Map<QualifiedName, QualifiedName> tables, Schema present, Schema wanted,
            Predicate<QualifiedName> gentle, Map<ColumnName, QualifiedName> numbered) {
        List<Operation> operations = new ArrayList<>();
        tables.forEach((table, old) -> numbered.forEach((column, sequence) -> {
            QualifiedName before = sequence.sibling(sequence.name().replace(table.name(), old.name()));
            if (column.table().equals(table) && present.sequence(sequence).isEmpty()
                    && present.sequence(before).isPresent() && wanted.sequence(before).isEmpty()) {
                if (gentle.test(old)) {
                    throw new TwoSequences(column, sequence, before);
                }
                operations.add(new RenameSequence(before, sequence));
            }
        }));
        return operations;
    }

    /**
     * A key cannot have two names, nor can what others refer to or what the database
     * fills by itself; and what needs a column of the old name cannot be made to use the
     * new one.
     */
    private static boolean canBeDoubled(Rename rename, QualifiedName table, Schema present, Schema wanted) {
        Table before = present.table(table).orElseThrow();
        Table after = wanted.table(table).orElseThrow();
        String old = Objects.requireNonNull(rename.column());
        boolean keyed = isKey(before, old) || isKey(after, rename.to());
        boolean referred = present.tables()
            .values()
            .stream()
            .flatMap((other) -> other.foreignKeys().stream())
            .anyMatch((key) -> key.referencedTable().equals(table) && key.referencedColumns().contains(old));
        return !keyed && !referred && isPlain(before, old) && isPlain(after, rename.to())
                && before.inheritance().parents().isEmpty()
                && new Dependents(present, (object) -> true).on(before, old, after) == null;
    }

    private static boolean isKey(Table table, String column) {
        PrimaryKey key = table.primaryKey();
        return key != null && key.columns().contains(column);
    }

    private static boolean isPlain(Table table, String column) {
        return table.column(column)
            .filter((found) -> found.value() == null || found.value() instanceof Default)
            .isPresent();
    }

    private static String view(QualifiedName old, QualifiedName table, Schema present, Map<ColumnName, String> changed,
            Dialect dialect) {
        String columns = present.table(old).orElseThrow().columns().stream().map(Column::name).map((column) -> {
            String now = changed.get(new ColumnName(table, column));
            String name = dialect.grammar().name(column);
            return (now != null) ? dialect.grammar().name(now) + " AS " + name : name;
        }).collect(Collectors.joining(", "));
        return "CREATE VIEW %s AS SELECT %s FROM %s".formatted(dialect.grammar().name(old), columns,
                dialect.grammar().name(table));
    }

    private static List<NamedObject> objects(List<String> statements, Dialect dialect) {
        return statements.stream()
            .flatMap((sql) -> dialect.reader().operations(sql, null).stream())
            .map((operation) -> ((CreateObject) operation).object())
            .toList();
    }

    private static Column column(Schema schema, ColumnName column) {
        return schema.table(column.table()).orElseThrow().column(column.column()).orElseThrow();
    }

    /** A mapping says nothing of the order of a key's columns. */
    private static Schema ordered(Schema wanted, Map<QualifiedName, QualifiedName> tables, Schema present) {
        return wanted.withEachTable((table) -> {
            QualifiedName old = tables.get(table.name());
            PrimaryKey there = (old != null) ? present.table(old).map(Table::primaryKey).orElse(null) : null;
            PrimaryKey key = table.primaryKey();
            if (there == null || key == null || !Set.copyOf(there.columns()).equals(Set.copyOf(key.columns()))) {
                return table;
            }
            return table.withConstraints(table.constraints()
                .stream()
                .map((constraint) -> (constraint == key) ? PrimaryKey.of(key.name(), there.columns()) : constraint)
                .toList());
        });
    }

}
