package dev.aludel.operation;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.Default;
import dev.aludel.schema.DoesNotFit;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Generated;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexedExpression;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;

/** What a database takes away by itself when something goes. */
final class Consequences {

    private Consequences() {
    }

    /**
     * Takes a column away; the constraints, indexes and generated columns that name it go
     * with it.
     */
    static Table without(Table before, String column) {
        if (before.column(column).isEmpty()) {
            throw DoesNotFit.missing("column", before.name() + "." + column);
        }
        return before.withConstraints(before.constraints().stream().filter((found) -> !names(found, column)).toList())
            .withIndexes(before.indexes().stream().filter((index) -> !names(index, column)).toList())
            .withColumns(before.columns()
                .stream()
                .filter((found) -> !found.name().equals(column) && !(found.value() instanceof Generated generated
                        && ExpressionNames.mention(generated.expression(), column)))
                .toList());
    }

    /**
     * Takes away the foreign keys that refer to something that goes: without CASCADE it
     * would not go.
     */
    static Schema withoutReferences(Schema before, QualifiedName table, Predicate<ForeignKey> referring) {
        Predicate<Constraint> refers = (constraint) -> constraint instanceof ForeignKey key
                && key.referencedTable().equals(table) && referring.test(key);
        Schema after = before;
        for (Table found : before.referring(table).toList()) {
            if (found.constraints().stream().anyMatch(refers)) {
                after = after.withTable(found.name(),
                        (own) -> own.withConstraints(own.constraints().stream().filter(refers.negate()).toList()));
            }
        }
        return after;
    }

    /**
     * Takes away the foreign keys that refer to columns which no other key of the table
     * has.
     */
    static Schema withoutReferencesTo(Schema before, QualifiedName table, List<String> columns) {
        Set<String> gone = Set.copyOf(columns);
        Table left = before.tables().get(table);
        boolean other = left != null && (left.constraints()
            .stream()
            .anyMatch((found) -> (found instanceof PrimaryKey || found instanceof UniqueConstraint)
                    && gone.equals(Set.copyOf(found.columns())))
                || left.indexes()
                    .stream()
                    .anyMatch((found) -> found.unique() && found.where() == null
                            && gone.equals(Set.copyOf(found.columns()))));
        return other ? before
                : withoutReferences(before, table, (key) -> gone.equals(Set.copyOf(key.referencedColumns())));
    }

    /**
     * Takes away the sequences that belong to a table or, where one is given, a column.
     */
    static Schema withoutOwned(Schema before, QualifiedName table, @Nullable String column) {
        Schema after = before;
        for (Sequence sequence : before.sequences().values()) {
            ColumnName owner = sequence.owner();
            if (owner != null && owner.table().equals(table) && (column == null || owner.column().equals(column))) {
                after = withoutCounting(after.withoutSequence(sequence.name()), sequence.name());
            }
        }
        return after;
    }

    /** Takes away the defaults that count with a sequence. */
    static Schema withoutCounting(Schema before, QualifiedName sequence) {
        return before.withEachTable((table) -> table.withColumns(table.columns()
            .stream()
            .map((column) -> (column.value() instanceof Default given
                    && SequenceNames.counts(given.expression(), sequence)) ? column.filledBy(null) : column)
            .toList()));
    }

    /** Takes away the columns of a type and the types that are made of it. */
    static Schema withoutUsesOf(Schema before, QualifiedName type) {
        Schema after = before;
        for (Table table : before.tables().values()) {
            for (Column column : table.columns()) {
                if (column.type().uses(type)) {
                    after = new DropColumn(table.name(), column.name(), column, true).applyTo(after);
                }
            }
        }
        for (var other : before.types().values()) {
            if (other.uses(type)) {
                after = withoutUsesOf(after.withoutType(other.name()), other.name());
            }
        }
        return Dependents.without(after, List.of(ObjectName.of(ObjectKind.TYPE, type)));
    }

    /** Takes away all that lies in a schema of SQL. */
    static Schema withoutContent(Schema before, String schema) {
        Schema after = before;
        for (QualifiedName table : before.tables().keySet()) {
            if (schema.equals(table.schema())) {
                after = new DropTable(table, null, true).applyTo(after);
            }
        }
        for (QualifiedName type : before.types().keySet()) {
            if (schema.equals(type.schema()) && after.type(type).isPresent()) {
                after = withoutUsesOf(after.withoutType(type), type);
            }
        }
        for (QualifiedName sequence : before.sequences().keySet()) {
            if (schema.equals(sequence.schema()) && after.sequence(sequence).isPresent()) {
                after = withoutCounting(after.withoutSequence(sequence), sequence);
            }
        }
        return after.withoutObjects((object) -> schema.equals(object.name().name().schema()));
    }

    private static boolean names(Constraint constraint, String column) {
        return constraint.columns().contains(column)
                || constraint instanceof CheckConstraint check && ExpressionNames.mention(check.expression(), column);
    }

    private static boolean names(Index index, String column) {
        String where = index.where();
        return index.columns().contains(column) || where != null && ExpressionNames.mention(where, column)
                || index.keys()
                    .stream()
                    .anyMatch((key) -> key instanceof IndexedExpression && ExpressionNames.mention(key.text(), column));
    }

}
