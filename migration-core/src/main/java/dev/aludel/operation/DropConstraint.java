package dev.aludel.operation;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.ExclusionConstraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;

/**
 * Drops a constraint by its name.
 *
 * @param table the table
 * @param name the constraint's name
 * @param definition what is dropped; null until it is known
 * @param cascade whether the foreign keys that refer to it go too
 */
public record DropConstraint(QualifiedName table, String name, @Nullable Constraint definition,
        boolean cascade) implements TableOperation {

    /**
     * The drop of a constraint that has a name.
     * @throws IllegalArgumentException if it has none
     */
    public static DropConstraint of(QualifiedName table, Constraint constraint) {
        String name = constraint.name();
        if (name == null) {
            throw new IllegalArgumentException(
                    "A %s of %s has no name to drop it by".formatted(constraint.kind(), table));
        }
        return new DropConstraint(table, name, constraint, false);
    }

    /** The operation that adds a constraint. */
    public static Operation adding(QualifiedName table, Constraint constraint) {
        if (constraint instanceof PrimaryKey key) {
            return new AddPrimaryKey(table, key);
        }
        if (constraint instanceof UniqueConstraint unique) {
            return new AddUnique(table, unique);
        }
        if (constraint instanceof ForeignKey key) {
            return new AddForeignKey(table, key);
        }
        return (constraint instanceof CheckConstraint check) ? new AddCheck(table, check)
                : new AddExclusion(table, (ExclusionConstraint) constraint);
    }

    @Override
    public String describe() {
        return "Drop %s %s of %s".formatted((this.definition != null) ? this.definition.kind() : "constraint",
                this.name, this.table);
    }

    @Override
    public Table applyTo(Table before) {
        return before.withConstraint(this.name, (found) -> null);
    }

    @Override
    public Schema applyTo(Schema before) {
        if (before.table(this.table).isEmpty()) {
            return Meant.altered(before, this.table);
        }
        Schema after = before.withWholeTable(this.table, this::applyTo);
        Constraint dropped = before.table(this.table).flatMap((found) -> found.constraint(this.name)).orElse(null);
        if (!this.cascade || dropped == null) {
            return after;
        }
        boolean primary = dropped instanceof PrimaryKey;
        return Consequences.withoutReferences(after, this.table, (key) -> key.referencedColumns().isEmpty() ? primary
                : key.referencedColumns().equals(dropped.columns()));
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.ofNullable(this.definition).map((dropped) -> adding(this.table, dropped));
    }

    @Override
    public Operation completedFrom(Schema before) {
        return before.table(this.table)
            .flatMap((found) -> found.constraint(this.name))
            .<Operation>map((found) -> new DropConstraint(this.table, this.name, found, this.cascade))
            .orElse(this);
    }

}
