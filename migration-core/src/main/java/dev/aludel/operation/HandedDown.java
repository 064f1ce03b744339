package dev.aludel.operation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.UnaryOperator;

import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.Index;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;

/** What a table hands down to those that inherit from it, or are parts of it. */
public final class HandedDown {

    private HandedDown() {
    }

    /** Changes a column of the heirs too, where they make it otherwise. */
    static Schema column(Schema before, QualifiedName table, String column, UnaryOperator<Column> change) {
        Schema after = before;
        Deque<QualifiedName> parents = new ArrayDeque<>(List.of(table));
        while (!parents.isEmpty()) {
            for (Table heir : before.heirs(parents.remove()).toList()) {
                if (heir.column(column).isPresent()) {
                    after = after.withTable(heir.name(), (own) -> own.withColumn(column, change))
                        .withWholeTable(heir.name(), UnaryOperator.identity());
                }
                parents.add(heir.name());
            }
        }
        return after;
    }

    /**
     * A table inherits from now on: the checks that its parent has too are the parent's.
     */
    static Schema inherited(Schema before, QualifiedName table, QualifiedName parent) {
        return before.withWholeTable(table, (found) -> {
            Table heir = found.with(found.inheritance().with(parent));
            return heir.withConstraints(own(before, heir));
        });
    }

    /** The constraints of a table without the checks that its parents have too. */
    static List<Constraint> own(Schema schema, Table table) {
        List<CheckConstraint> inherited = table.inheritance()
            .parents()
            .stream()
            .flatMap((parent) -> checks(schema, parent).stream())
            .toList();
        return table.constraints()
            .stream()
            .filter((constraint) -> inherited.stream().noneMatch((check) -> isSame(check, constraint)))
            .toList();
    }

    /** A table inherits no longer: it keeps the columns and the checks that it had. */
    static Schema kept(Schema before, QualifiedName table, QualifiedName parent) {
        List<CheckConstraint> inherited = checks(before, parent);
        return before.withWholeTable(table, (found) -> {
            Table alone = found.with(found.inheritance().without(parent));
            for (CheckConstraint check : inherited) {
                alone = alone.constraints().stream().anyMatch((own) -> isSame(check, own)) ? alone
                        : alone.with(check.commented(null));
            }
            return alone;
        });
    }

    /**
     * What a table is without now stays in those that inherit from it, as their own.
     * @param before the schema before the table was altered
     * @param after the schema after that
     */
    static Schema keptByHeirs(Schema before, Schema after, QualifiedName table) {
        Schema kept = after;
        for (Table heir : before.heirs(table).toList()) {
            Table whole = before.whole(heir.name()).orElse(heir);
            List<CheckConstraint> left = checks(kept, heir.name());
            for (CheckConstraint check : checks(before, heir.name())) {
                whole = left.stream().anyMatch((found) -> isSame(found, check)) ? whole
                        : whole.with(check.commented(null));
            }
            Table own = whole;
            kept = keptByHeirs(before, kept.withWholeTable(heir.name(), (found) -> own), heir.name());
        }
        return kept;
    }

    /** The checks that a table hands down, its own and those it has from its parents. */
    public static List<CheckConstraint> checks(Schema schema, QualifiedName table) {
        Deque<QualifiedName> tables = new ArrayDeque<>(List.of(table));
        List<CheckConstraint> checks = new ArrayList<>();
        while (!tables.isEmpty()) {
            Table found = schema.tables().get(tables.remove());
            if (found != null) {
                found.checks().stream().filter(CheckConstraint::inherited).forEach(checks::add);
                tables.addAll(found.inheritance().parents());
            }
        }
        return checks;
    }

    /**
     * The keys that a table gets when it becomes a part of another, under its own names.
     */
    public static List<Constraint> keys(Table part, Table whole) {
        return whole.constraints()
            .stream()
            .filter((constraint) -> constraint instanceof PrimaryKey || constraint instanceof UniqueConstraint)
            .map((constraint) -> constraint.named(Partitions.name(part, constraint)).commented(null))
            .toList();
    }

    /**
     * The indexes that a table gets when it becomes a part of another, under its own
     * names.
     */
    public static List<Index> indexes(Table part, Table whole) {
        return whole.indexes()
            .stream()
            .map((index) -> index.named(Partitions.name(part, index)).commented(null))
            .toList();
    }

    private static boolean isSame(CheckConstraint check, Constraint own) {
        return own instanceof CheckConstraint && check.name() != null && check.name().equals(own.name());
    }

}
