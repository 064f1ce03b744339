package dev.aludel.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import dev.aludel.operation.ExpressionNames;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.IndexedExpression;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;

/**
 * What a table has in another form than its entity says, and which serves as well: a
 * unique index for a unique constraint and the other way round, a unique constraint that
 * is checked later.
 *
 * @param missing what the entity wants and nothing serves for
 * @param constraints the constraints that serve for something
 * @param indexes the indexes that serve for something
 */
record Substitutes(Table missing, Set<Constraint> constraints, Set<Index> indexes) {

    static Substitutes of(Table present, Table wanted) {
        Set<Constraint> constraints = new HashSet<>();
        Set<Index> indexes = new HashSet<>();
        List<Constraint> missing = new ArrayList<>(wanted.constraints());
        List<Index> missingIndexes = new ArrayList<>(wanted.indexes());
        for (UniqueConstraint unique : wanted.uniques()) {
            Optional<UniqueConstraint> other = unique(present, unique.columns());
            if (other.isPresent()) {
                if (!other.get().options().equals(unique.options()) || other.get().deferral() != unique.deferral()) {
                    constraints.add(other.get());
                    missing.remove(unique);
                }
                continue;
            }
            present.indexes()
                .stream()
                .filter((index) -> isUniqueOver(index, unique.columns()))
                .findFirst()
                .ifPresent((index) -> {
                    indexes.add(index);
                    missing.remove(unique);
                });
        }
        if (isKeyOfPartitions(present, wanted)) {
            constraints.add(Objects.requireNonNull(present.primaryKey()));
            missing.remove(wanted.primaryKey());
        }
        for (Index index : wanted.indexes()) {
            if (index.unique()
                    && present.indexes().stream().noneMatch((other) -> isUniqueOver(other, index.columns()))) {
                unique(present, index.columns()).filter((unique) -> isUniqueOver(index, unique.columns()))
                    .ifPresent((unique) -> {
                        constraints.add(unique);
                        missingIndexes.remove(index);
                    });
            }
        }
        return new Substitutes(wanted.withConstraints(missing).withIndexes(missingIndexes), constraints, indexes);
    }

    /**
     * The key of a partitioned table has to have the columns by which its rows are
     * divided, "Table Partitioning" of PostgreSQL's manual; an entity need not know.
     */
    private static boolean isKeyOfPartitions(Table present, Table wanted) {
        PrimaryKey key = present.primaryKey();
        PrimaryKey other = wanted.primaryKey();
        String divided = present.inheritance().partitionKey();
        return key != null && other != null && divided != null && key.columns().containsAll(other.columns())
                && key.columns()
                    .stream()
                    .allMatch((column) -> other.columns().contains(column) || ExpressionNames.mention(divided, column));
    }

    private static Optional<UniqueConstraint> unique(Table table, List<String> columns) {
        return table.uniques()
            .stream()
            .filter((unique) -> unique.columns().equals(columns) && !unique.withoutOverlaps())
            .findFirst();
    }

    private static boolean isUniqueOver(Index index, List<String> columns) {
        return index.unique() && index.valid() && index.where() == null
                && index.keys().stream().noneMatch(IndexedExpression.class::isInstance)
                && index.keys().stream().map(IndexKey::text).toList().equals(columns);
    }

}
