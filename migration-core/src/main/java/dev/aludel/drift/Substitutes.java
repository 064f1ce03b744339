package dev.aludel.drift;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.NamedType;
import dev.aludel.schema.Column;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.Identity;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexedExpression;
import dev.aludel.schema.Serial;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;

/**
 * What a database has in another form than the entities say, and which serves them as
 * well: a serial for an identity, a unique index for a unique constraint, the labels of
 * an enum in another order, rows that are divided or stored in some way.
 */
final class Substitutes {

    private Substitutes() {
    }

    /** The table that is there, with each substitute in the form that is wanted. */
    static Table accepted(Table found, Table wanted) {
        List<Column> columns = found.columns()
            .stream()
            .map((column) -> wanted.column(column.name()).map((other) -> accepted(column, other)).orElse(column))
            .toList();
        List<Index> indexes = new ArrayList<>(found.indexes());
        List<Constraint> constraints = new ArrayList<>(found.constraints());
        for (UniqueConstraint unique : wanted.uniques()) {
            if (found.uniques().stream().noneMatch((other) -> other.columns().equals(unique.columns()))) {
                indexes.stream()
                    .filter((index) -> isUniqueOver(index, unique.columns()))
                    .findFirst()
                    .ifPresent((index) -> {
                        indexes.remove(index);
                        constraints.add(unique.named(index.name()));
                    });
            }
        }
        for (Index index : wanted.indexes()) {
            found.uniques()
                .stream()
                .filter((unique) -> isUniqueOver(index, unique.columns()))
                .findFirst()
                .ifPresent((unique) -> {
                    constraints.remove(unique);
                    indexes.add(index.named(unique.name()));
                });
        }
        return found.withColumns(columns)
            .withConstraints(constraints)
            .withIndexes(indexes)
            .with(wanted.inheritance())
            .with(wanted.storage());
    }

    /**
     * The type that is there, in the order that is wanted where the labels are the same:
     * Hibernate sorts them by name, people write them as the enum has them.
     */
    static NamedType accepted(NamedType found, NamedType wanted) {
        return found instanceof EnumType there && wanted instanceof EnumType other
                && Set.copyOf(there.labels()).equals(Set.copyOf(other.labels())) ? wanted : found;
    }

    /** Hibernate asks all of them for the number that the row was given. */
    private static Column accepted(Column found, Column wanted) {
        if (!(wanted.value() instanceof Identity identity)) {
            return found;
        }
        boolean serial = found.value() instanceof Serial && identity.options().equals(SequenceOptions.DEFAULTS);
        boolean always = found.value() instanceof Identity other
                && other.options().increment() == identity.options().increment();
        return (serial || always) ? found.filledBy(identity) : found;
    }

    private static boolean isUniqueOver(Index index, List<String> columns) {
        return index.unique() && index.where() == null && index.columns().equals(columns)
                && index.keys().stream().noneMatch(IndexedExpression.class::isInstance);
    }

}
