package dev.aludel.run;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.aludel.diff.ReferencedKeys;
import dev.aludel.schema.NamedType;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.Table;

/**
 * The schemas of SQL that are looked at: what migrations make elsewhere cannot be
 * compared with what is there.
 *
 * @param names those that names come with
 * @param withDefault whether the default schema, without whose name names come, is one of
 * them
 */
record VisibleSchemas(Set<String> names, boolean withDefault) {

    VisibleSchemas {
        names = Set.copyOf(names);
    }

    /**
     * Those that are set.
     * @param schemas their names; empty for the default schema alone
     */
    static VisibleSchemas of(List<String> schemas, @Nullable String defaultSchema) {
        return new VisibleSchemas(Set.copyOf(schemas),
                schemas.isEmpty() || defaultSchema != null && schemas.contains(defaultSchema));
    }

    /**
     * What of a schema is in them, and what is in none. What refers to the key of a table
     * elsewhere says which that is before that table is gone.
     */
    Schema of(Schema whole) {
        Schema schema = ReferencedKeys.spelledOut(whole);
        return Schema.of(
                schema.namespaces()
                    .values()
                    .stream()
                    .filter((namespace) -> this.names.contains(namespace.name()))
                    .toList(),
                only(schema.tables().values(), Table::name), only(schema.sequences().values(), Sequence::name),
                only(schema.types().values(), NamedType::name),
                only(schema.objects().values(), (object) -> object.name().name()));
    }

    private <T> List<T> only(Collection<T> things, Function<T, QualifiedName> name) {
        return things.stream().filter((thing) -> holds(name.apply(thing))).toList();
    }

    private boolean holds(QualifiedName name) {
        String schema = name.schema();
        return (schema != null) ? this.names.contains(schema) : this.withDefault;
    }

}
