package dev.aludel.operation;

import java.util.List;

import dev.aludel.schema.Constraint;
import dev.aludel.schema.DoesNotFit;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.IndexOptions;
import dev.aludel.schema.IndexedColumn;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;

/** What a database keeps right by itself when a column gets another name. */
final class Renames {

    private Renames() {
    }

    /**
     * Renames a column; keys, indexes, expressions and the foreign keys that refer to it
     * follow, also in the tables that have it from this one.
     */
    static Schema column(Schema before, QualifiedName table, String from, String to) {
        Schema after = Serials.spelledOut(before, table, from);
        List<QualifiedName> heirs = after.heirs(table).map(Table::name).toList();
        after = after.withTable(table, (found) -> own(found, from, to));
        for (QualifiedName heir : heirs) {
            after = column(after, heir, from, to);
        }
        for (Table referring : after.referring(table).toList()) {
            after = after.withTable(referring.name(), (found) -> found.withEachConstraint(
                    (constraint) -> (constraint instanceof ForeignKey key && key.referencedTable().equals(table))
                            ? key.referringTo(table, replaced(key.referencedColumns(), from, to)) : constraint));
        }
        return Followers.columnRenamed(after, table, from, to);
    }

    private static Table own(Table table, String from, String to) {
        if (table.column(to).isPresent()) {
            throw DoesNotFit.exists("a column", table.name() + "." + to);
        }
        if (table.column(from).isEmpty() && table.inheritance().parents().isEmpty()) {
            throw DoesNotFit.missing("column", table.name() + "." + from);
        }
        Table renamed = table
            .withColumns(table.columns()
                .stream()
                .map((column) -> column.name().equals(from) ? column.named(to) : column)
                .toList())
            .withEachConstraint((constraint) -> own(constraint, from, to))
            .withEachIndex((index) -> own(index, from, to));
        return Expressions.changedOfRows(renamed, (expression) -> ExpressionNames.renamed(expression, from, to));
    }

    private static Constraint own(Constraint constraint, String from, String to) {
        Constraint renamed = constraint.on(replaced(constraint.columns(), from, to));
        if (renamed instanceof PrimaryKey key) {
            return key.with(own(key.options(), from, to));
        }
        if (renamed instanceof UniqueConstraint unique) {
            return unique.with(own(unique.options(), from, to));
        }
        return renamed;
    }

    private static Index own(Index index, String from, String to) {
        return index.keyedBy(index.keys().stream().map((key) -> own(key, from, to)).toList())
            .with(own(index.options(), from, to));
    }

    private static IndexOptions own(IndexOptions options, String from, String to) {
        return options.including(replaced(options.include(), from, to));
    }

    private static IndexKey own(IndexKey key, String from, String to) {
        return (key instanceof IndexedColumn && key.text().equals(from)) ? key.spelled(to) : key;
    }

    private static List<String> replaced(List<String> names, String from, String to) {
        return names.stream().map((name) -> name.equals(from) ? to : name).toList();
    }

}
