package dev.aludel.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import dev.aludel.operation.AddKeyUsingIndex;
import dev.aludel.operation.CreateIndex;
import dev.aludel.operation.DropConstraint;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RenameColumn;
import dev.aludel.operation.RenameConstraint;
import dev.aludel.operation.RenameIndex;
import dev.aludel.operation.SetComment;
import dev.aludel.operation.ValidateConstraint;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.Enforcement;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexOptions;
import dev.aludel.schema.InventedName;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;

/**
 * A constraint or an index of a column, and the same over the column that takes its
 * place.
 *
 * @param table the table
 * @param constraint the constraint over the new column; empty where it is an index
 * @param index the index over the new column; empty where it is a constraint
 * @param name what it is to be called
 * @param meanwhile what it is called beside the old one
 */
record CopiedPart(Table table, Optional<Constraint> constraint, Optional<Index> index, String name, String meanwhile) {

    /**
     * Those of a column.
     * @param schema a schema that has the column and not yet the other one
     */
    static List<CopiedPart> of(Schema schema, Table table, String column, String copy) {
        Table renamed = new RenameColumn(table.name(), column, copy).applyTo(Schema.of(table))
            .table(table.name())
            .orElseThrow();
        List<CopiedPart> parts = new ArrayList<>();
        for (Constraint constraint : table.constraints()) {
            String name = Objects.requireNonNull(constraint.name());
            Constraint other = renamed.constraint(name).orElse(constraint);
            if (!other.equals(constraint)) {
                parts.add(new CopiedPart(table, Optional.of(other), Optional.empty(), name, free(schema, table, name)));
            }
        }
        for (Index index : table.indexes()) {
            String name = Objects.requireNonNull(index.name());
            Index other = renamed.index(name).orElse(index);
            if (!other.equals(index)) {
                parts.add(new CopiedPart(table, Optional.empty(), Optional.of(other), name, free(schema, table, name)));
            }
        }
        return parts;
    }

    private static String free(Schema schema, Table table, String name) {
        return Stream.iterate(1, (number) -> number + 1)
            .map((number) -> InventedName.of(name, "", (number == 1) ? "new" : "new_" + number))
            .filter((found) -> table.constraint(found).isEmpty()
                    && schema.tableOfIndex(table.name().sibling(found)).isEmpty())
            .findFirst()
            .orElseThrow();
    }

    /** What makes it while others write, each statement in a transaction of its own. */
    List<Operation> made() {
        if (this.index.isPresent()) {
            return List
                .of(new CreateIndex(this.table.name(), this.index.get().commented(null).named(this.meanwhile), true));
        }
        Constraint found = this.constraint.orElseThrow().commented(null);
        if (found instanceof PrimaryKey key) {
            return List.of(uniqueIndex(key.columns(), key.options(), true));
        }
        if (found instanceof UniqueConstraint unique) {
            return List.of(uniqueIndex(unique.columns(), unique.options(), true),
                    new AddKeyUsingIndex(this.table.name(), this.meanwhile, this.meanwhile, false, unique.deferral()));
        }
        return checked(found);
    }

    private List<Operation> checked(Constraint found) {
        boolean validated = found.validated();
        Constraint later = found.named(this.meanwhile);
        Operation added = DropConstraint.adding(this.table.name(),
                validated ? later.enforced(Enforcement.NOT_VALIDATED) : later);
        return validated ? List.of(added, new ValidateConstraint(this.table.name(), this.meanwhile)) : List.of(added);
    }

    private CreateIndex uniqueIndex(List<String> columns, IndexOptions options, boolean concurrently) {
        return new CreateIndex(this.table.name(),
                Index.of(this.meanwhile, columns.toArray(String[]::new)).asUnique().with(options), concurrently);
    }

    /** What gives it its place once the old one is gone. */
    List<Operation> placed() {
        return comment().map((comment) -> List.of(placing(), new SetComment(called(), null, comment)))
            .orElseGet(() -> List.of(placing()));
    }

    private Operation placing() {
        if (this.index.isPresent()) {
            return new RenameIndex(this.table.name().sibling(this.meanwhile), this.name);
        }
        return (this.constraint.orElseThrow() instanceof PrimaryKey key)
                ? new AddKeyUsingIndex(this.table.name(), this.meanwhile, this.name, true, key.deferral())
                : new RenameConstraint(this.table.name(), this.meanwhile, this.name);
    }

    /** What people say of it. */
    Optional<String> comment() {
        return this.constraint.map(Constraint::comment).or(() -> this.index.map(Index::comment));
    }

    /** What it is called where somebody says something of it. */
    ObjectName called() {
        return this.index.isPresent() ? ObjectName.of(ObjectKind.INDEX, this.table.name().sibling(this.name))
                : new ObjectName(ObjectKind.CONSTRAINT, this.table.name(), this.name);
    }

    /**
     * What takes its place away from it again.
     * @param column the column that took the place of the other one
     */
    List<Operation> displaced(String copy, String column) {
        if (this.index.isPresent()) {
            return List.of(new RenameIndex(this.table.name().sibling(this.name), this.meanwhile));
        }
        Constraint found = this.constraint.orElseThrow();
        if (found instanceof PrimaryKey key) {
            List<String> columns = key.columns().stream().map((name) -> name.equals(copy) ? column : name).toList();
            return List.of(new DropConstraint(this.table.name(), this.name, key.on(columns), false),
                    uniqueIndex(columns, key.options(), false));
        }
        return List.of(new RenameConstraint(this.table.name(), this.name, this.meanwhile));
    }

}
