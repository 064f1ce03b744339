package dev.aludel.diff;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.Column;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.ExclusionConstraint;
import dev.aludel.schema.Identity;
import dev.aludel.schema.Index;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Serial;
import dev.aludel.schema.SerialName;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;

/**
 * The names of the relations and types of a schema. Tables, indexes, keys, sequences,
 * views and types of one schema of SQL share one space of names ("CREATE TABLE" of
 * PostgreSQL's manual), so that what has the name of something else is in its way.
 */
record Claims(Set<QualifiedName> names) {

    private static final Set<ObjectKind> RELATIONS = EnumSet.of(ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW,
            ObjectKind.FOREIGN_TABLE, ObjectKind.INDEX, ObjectKind.TYPE);

    /**
     * The names in a schema; a server finds another one for the sequence of an identity.
     */
    static Claims of(Schema schema) {
        Set<QualifiedName> names = new HashSet<>(schema.sequences().keySet());
        names.addAll(schema.types().keySet());
        schema.tables().values().forEach((table) -> names.addAll(of(table)));
        schema.objects()
            .keySet()
            .stream()
            .filter((object) -> RELATIONS.contains(object.kind()))
            .forEach((object) -> names.add(object.name()));
        return new Claims(names);
    }

    boolean include(QualifiedName name) {
        return this.names.contains(name);
    }

    /**
     * Whether they include any name that a table has, also one of the sequences of its
     * identities.
     */
    boolean includeAnyOf(Table table) {
        Set<QualifiedName> taken = of(table);
        table.columns()
            .stream()
            .filter((column) -> column.value() instanceof Identity)
            .forEach((column) -> add(taken, table, SerialName.of(table.name().name(), column.name())));
        return taken.stream().anyMatch(this.names::contains);
    }

    /** Whether a constraint is a relation too: it has an index of its name. */
    static boolean isRelation(Constraint constraint) {
        return constraint instanceof PrimaryKey || constraint instanceof UniqueConstraint
                || constraint instanceof ExclusionConstraint;
    }

    private static Set<QualifiedName> of(Table table) {
        Set<QualifiedName> names = new HashSet<>(Set.of(table.name()));
        table.constraints()
            .stream()
            .filter(Claims::isRelation)
            .forEach((constraint) -> add(names, table, constraint.name()));
        table.indexes().stream().map(Index::name).forEach((name) -> add(names, table, name));
        for (Column column : table.columns()) {
            if (column.value() instanceof Serial) {
                add(names, table, SerialName.of(table.name().name(), column.name()));
            }
        }
        return names;
    }

    private static void add(Set<QualifiedName> names, Table table, @Nullable String name) {
        if (name != null) {
            names.add(table.name().sibling(name));
        }
    }

}
