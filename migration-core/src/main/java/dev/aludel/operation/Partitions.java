package dev.aludel.operation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.DoesNotFit;
import dev.aludel.schema.Index;
import dev.aludel.schema.Inheritance;
import dev.aludel.schema.InventedName;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;

/** Tables that become parts of others, and stop being so. */
final class Partitions {

    private Partitions() {
    }

    /**
     * A table becomes a part: the constraints and indexes that the whole has too are the
     * whole's from now on.
     */
    static Schema attached(Schema before, QualifiedName table, QualifiedName partition, String bound) {
        Table whole = before.table(table).orElseThrow(() -> DoesNotFit.missing("table", table.toString()));
        return before.withWholeTable(partition,
                (part) -> part.with(new Inheritance(List.of(table), bound, part.inheritance().partitionKey()))
                    .withConstraints(part.constraints().stream().filter((found) -> !has(whole, found)).toList())
                    .withIndexes(part.indexes().stream().filter((found) -> !has(whole, found)).toList()));
    }

    /**
     * A part becomes a table of its own: it keeps what it had from the whole, under names
     * that nobody gave.
     * @param kept whether it keeps a check that it has no other rows than before
     */
    static Schema detached(Schema before, QualifiedName table, QualifiedName partition, boolean kept) {
        Table whole = before.table(table).orElseThrow(() -> DoesNotFit.missing("table", table.toString()));
        return before.withWholeTable(partition, (part) -> {
            Table alone = part.with(part.inheritance().without(table));
            for (Constraint constraint : whole.constraints()) {
                if (!(constraint instanceof PrimaryKey) || alone.primaryKey() == null) {
                    alone = alone.with(constraint.named(name(part, constraint)));
                }
            }
            for (Index index : whole.indexes()) {
                alone = alone.with(index.named(name(part, index)));
            }
            return kept ? PartitionCondition.of(whole, part).map(alone::with).orElse(alone) : alone;
        });
    }

    /**
     * Takes away the foreign keys that refer to the tables that a table is a part of,
     * directly or not: they rest on every part, and without CASCADE it would not go.
     */
    static Schema withoutReferencesToWholes(Schema before, QualifiedName partition) {
        Schema after = before;
        Optional<Table> part = before.table(partition);
        while (part.isPresent() && part.get().inheritance().isPartition()) {
            QualifiedName whole = part.get().inheritance().parents().get(0);
            after = Consequences.withoutReferences(after, whole, (key) -> true);
            part = before.table(whole);
        }
        return after;
    }

    /** What PostgreSQL calls it where the part was made as a part. */
    static @Nullable String name(Table part, Constraint constraint) {
        if (constraint instanceof PrimaryKey) {
            return name(part, List.of(), "pkey");
        }
        return (constraint instanceof UniqueConstraint) ? name(part, constraint.columns(), "key") : constraint.name();
    }

    static String name(Table part, Index index) {
        return name(part, index.columns(), "idx");
    }

    private static String name(Table part, List<String> columns, String end) {
        return InventedName.of(part.name().name(), String.join("_", columns), end);
    }

    private static boolean has(Table whole, Constraint constraint) {
        return whole.constraints()
            .stream()
            .anyMatch((found) -> (found instanceof CheckConstraint) ? Objects.equals(found.name(), constraint.name())
                    : found.named(null).commented(null).equals(constraint.named(null).commented(null)));
    }

    private static boolean has(Table whole, Index index) {
        return whole.indexes()
            .stream()
            .anyMatch((found) -> found.named(null)
                .commented(null)
                .valid(true)
                .equals(index.named(null).commented(null).valid(true)));
    }

}
