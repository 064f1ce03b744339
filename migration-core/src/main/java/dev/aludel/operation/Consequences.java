package dev.aludel.operation;

import java.util.List;
import java.util.function.Predicate;

import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.DoesNotFit;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.IndexedColumn;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;

/** What a database keeps true by itself when a name changes or a column goes. */
final class Consequences {

    private Consequences() {
    }

    /** Consequences a table; the foreign keys that refer to it follow. */
    static Schema table(Schema before, QualifiedName from, QualifiedName to) {
        return before.withTable(from, (table) -> table.named(to))
            .withEachTable((table) -> table.withConstraints(table.constraints()
                .map((constraint) -> (constraint instanceof ForeignKey key && key.referencedTable().equals(from))
                        ? key.referringTo(to, key.referencedColumns()) : constraint)
                .toList()));
    }

    /**
     * Consequences a column; keys, indexes and the foreign keys that refer to it follow,
     * expressions keep their text.
     */
    static Schema column(Schema before, QualifiedName table, String from, String to) {
        return before.withTable(table, (found) -> own(found, from, to))
            .withEachTable((found) -> found.withConstraints(found.constraints()
                .map((constraint) -> (constraint instanceof ForeignKey key && key.referencedTable().equals(table))
                        ? key.referringTo(table, replaced(key.referencedColumns(), from, to)) : constraint)
                .toList()));
    }

    /** Consequences an enum type; the columns of that type follow. */
    static Schema enumType(Schema before, QualifiedName from, QualifiedName to) {
        EnumType type = before.enumType(from).orElseThrow(() -> DoesNotFit.missing("enum type", from.toString()));
        return before.withoutEnumType(from)
            .with(type.named(to))
            .withEachTable((table) -> table.withColumns(table.columns()
                .stream()
                .map((column) -> column.type().uses(from) ? column.typed(column.type().named(to)) : column)
                .toList()));
    }

    /** Takes a column away; the constraints and indexes that name it go with it. */
    static Table without(Table before, String column) {
        if (before.column(column).isEmpty()) {
            throw DoesNotFit.missing("column", before.name() + "." + column);
        }
        return before
            .withConstraints(before.constraints().filter((found) -> !found.columns().contains(column)).toList())
            .withIndexes(before.indexes().stream().filter((index) -> !index.columns().contains(column)).toList())
            .withColumns(before.columns().stream().filter((found) -> !found.name().equals(column)).toList());
    }

    /**
     * Takes away the foreign keys that refer to something that goes: without CASCADE it
     * would not go.
     */
    static Schema withoutReferences(Schema before, QualifiedName table, Predicate<ForeignKey> referring) {
        Predicate<Constraint> refers = (constraint) -> constraint instanceof ForeignKey key
                && key.referencedTable().equals(table) && referring.test(key);
        if (before.tables().values().stream().flatMap(Table::constraints).noneMatch(refers)) {
            return before;
        }
        return before
            .withEachTable((found) -> found.withConstraints(found.constraints().filter(refers.negate()).toList()));
    }

    private static Table own(Table table, String from, String to) {
        if (table.column(to).isPresent()) {
            throw DoesNotFit.exists("a column", table.name() + "." + to);
        }
        return table.withColumn(from, (column) -> column.named(to))
            .withConstraints(table.constraints().map((constraint) -> own(constraint, from, to)).toList())
            .withIndexes(table.indexes().stream().map((index) -> own(index, from, to)).toList());
    }

    private static Constraint own(Constraint constraint, String from, String to) {
        List<String> columns = replaced(constraint.columns(), from, to);
        if (constraint instanceof PrimaryKey key) {
            return new PrimaryKey(key.name(), columns);
        }
        if (constraint instanceof UniqueConstraint unique) {
            return new UniqueConstraint(unique.name(), columns);
        }
        return (constraint instanceof ForeignKey key) ? key.on(columns) : (CheckConstraint) constraint;
    }

    private static Index own(Index index, String from, String to) {
        return index.keyedBy(index.keys()
            .stream()
            .map((key) -> (key instanceof IndexedColumn column && column.text().equals(from))
                    ? IndexKey.column(to).sorted(column.order()) : key)
            .toList());
    }

    private static List<String> replaced(List<String> names, String from, String to) {
        return names.stream().map((name) -> name.equals(from) ? to : name).toList();
    }

}
