package dev.aludel.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.aludel.operation.AddParent;
import dev.aludel.operation.AttachPartition;
import dev.aludel.operation.DetachPartition;
import dev.aludel.operation.DropParent;
import dev.aludel.operation.HandedDown;
import dev.aludel.operation.Operation;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.Index;
import dev.aludel.schema.Inheritance;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;

/**
 * Which tables inherit from which, or are parts of which: what has to be undone before
 * anything else, and what is done when the tables are as they shall be.
 *
 * @param from the schema before
 * @param to the schema that is wanted
 * @param anew the tables that are dropped and made again, since no statement divides a
 * table in another way
 */
record Lineage(Schema from, Schema to, Set<QualifiedName> anew) {

    static Lineage between(Schema from, Schema to, Equivalence equivalence) {
        Set<QualifiedName> anew = new TreeSet<>();
        for (Table table : from.tables().values()) {
            to.table(table.name())
                .filter((wanted) -> !same(table.inheritance().partitionKey(), wanted.inheritance().partitionKey(),
                        equivalence))
                .ifPresent((wanted) -> anew.add(table.name()));
        }
        return new Lineage(withSameBounds(from, to, equivalence), to, anew);
    }

    /** Lets the tables that stay leave the parents that do not, or not in this way. */
    List<Operation> leaving() {
        List<Operation> leaving = new ArrayList<>();
        for (Table table : this.from.tables().values()) {
            if (stays(table.name())) {
                for (QualifiedName parent : table.inheritance().parents()) {
                    String bound = table.inheritance().bound();
                    if (!isKept(table, parent) && this.from.table(parent).isPresent()) {
                        leaving.add((bound != null) ? new DetachPartition(parent, table.name(), bound, false)
                                : new DropParent(table.name(), parent));
                    }
                }
            }
        }
        return leaving;
    }

    /** Lets the tables that stay have the parents that they lack. */
    List<Operation> joining() {
        List<Operation> joining = new ArrayList<>();
        for (Table wanted : ordered(this.to)) {
            if (stays(wanted.name())) {
                joined(wanted).forEach((parent) -> joining.add((wanted.inheritance().bound() != null)
                        ? new AttachPartition(parent, wanted.name(), wanted.inheritance().bound())
                        : new AddParent(wanted.name(), parent)));
            }
        }
        return joining;
    }

    /**
     * A table that stays, as it has to be before it has the parents that it lacks: with
     * their checks, and with the keys and indexes that it has already and they have too.
     */
    Table wanted(Table table, Table wanted) {
        List<QualifiedName> joined = joined(wanted);
        if (joined.isEmpty()) {
            return wanted;
        }
        Table alone = wanted;
        for (QualifiedName parent : joined) {
            alone = alone.with(alone.inheritance().without(parent));
            for (CheckConstraint check : HandedDown.checks(this.to, parent)) {
                alone = (check.name() != null && alone.constraint(check.name()).isPresent()) ? alone
                        : alone.with(check.commented(null));
            }
            Table whole = this.to.tables().get(parent);
            if (wanted.inheritance().isPartition() && whole != null) {
                alone = withTheSame(alone, table, whole);
                alone = withMissing(alone, whole);
            }
        }
        return alone;
    }

    /** Parents before those that inherit from them. */
    static List<Table> ordered(Schema schema) {
        List<QualifiedName> names = NeedOrder.of(List.copyOf(schema.tables().keySet()), ObjectName::table,
                (name) -> schema.table(name)
                    .stream()
                    .flatMap((table) -> table.inheritance().parents().stream())
                    .map(ObjectName::table)
                    .collect(Collectors.toSet()));
        return names.stream().flatMap((name) -> schema.table(name).stream()).toList();
    }

    private static Table withTheSame(Table alone, Table table, Table whole) {
        Table after = alone;
        for (Constraint constraint : table.constraints()) {
            boolean same = whole.constraints().stream().anyMatch((other) -> isSame(other, constraint));
            boolean taken = after.constraint(String.valueOf(constraint.name())).isPresent()
                    || constraint instanceof PrimaryKey && after.primaryKey() != null;
            after = (same && !taken) ? after.with(constraint) : after;
        }
        for (Index index : table.indexes()) {
            boolean same = whole.indexes().stream().anyMatch((other) -> isSame(other, index));
            after = (same && after.index(String.valueOf(index.name())).isEmpty()) ? after.with(index) : after;
        }
        return after;
    }

    /**
     * With the keys and indexes that a part gets from the whole when it joins, under the
     * names that it gets them: so that they can be dropped when it has left.
     */
    private static Table withMissing(Table alone, Table whole) {
        Table after = alone;
        for (Constraint key : HandedDown.keys(alone, whole)) {
            boolean missing = after.constraints().stream().noneMatch((own) -> isSame(own, key));
            after = (missing && !(key instanceof PrimaryKey && after.primaryKey() != null)) ? after.with(key) : after;
        }
        for (Index index : HandedDown.indexes(alone, whole)) {
            boolean missing = after.indexes().stream().noneMatch((own) -> isSame(own, index));
            after = missing ? after.with(index) : after;
        }
        return after;
    }

    private static boolean isSame(Constraint one, Constraint other) {
        return one.named(null).commented(null).equals(other.named(null).commented(null));
    }

    private static boolean isSame(Index one, Index other) {
        return one.named(null).commented(null).equals(other.named(null).commented(null));
    }

    private List<QualifiedName> joined(Table wanted) {
        Table table = this.from.tables().get(wanted.name());
        return (table == null) ? List.of()
                : wanted.inheritance().parents().stream().filter((parent) -> !isKept(table, parent)).toList();
    }

    private boolean stays(QualifiedName name) {
        return this.from.table(name).isPresent() && this.to.table(name).isPresent() && !this.anew.contains(name);
    }

    private boolean isKept(Table table, QualifiedName parent) {
        Inheritance wanted = this.to.table(table.name()).map(Table::inheritance).orElse(Inheritance.NONE);
        return stays(parent) && table.inheritance().parents().contains(parent) && wanted.parents().contains(parent)
                && Objects.equals(table.inheritance().bound(), wanted.bound());
    }

    /**
     * The schema whose bounds are spelled as they are wanted where they mean the same.
     */
    private static Schema withSameBounds(Schema from, Schema to, Equivalence equivalence) {
        return from.withEachTable((table) -> {
            String wanted = to.table(table.name()).map((other) -> other.inheritance().bound()).orElse(null);
            return (wanted != null && same(table.inheritance().bound(), wanted, equivalence))
                    ? table.with(table.inheritance().bounded(wanted)) : table;
        });
    }

    private static boolean same(@Nullable String one, @Nullable String other, Equivalence equivalence) {
        return (one != null && other != null) ? equivalence.sameExpression(one, other) : one == other;
    }

}
