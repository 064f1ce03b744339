package dev.aludel.draft;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.Constraint;
import dev.aludel.schema.Index;
import dev.aludel.schema.Naming;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;

/**
 * Names for the constraints and indexes that a draft adds and nobody named: none that
 * anything in the same schema of SQL has or will have, since an index shares its names
 * with tables, sequences and views, "CREATE INDEX" of PostgreSQL's manual.
 */
final class AddedNames {

    private final Naming naming;

    private final Map<@Nullable String, Set<String>> taken = new HashMap<>();

    AddedNames(Naming naming, Schema present, Schema wanted) {
        this.naming = naming;
        Stream.of(present, wanted).forEach((schema) -> {
            schema.tables().values().forEach(this::take);
            schema.sequences().keySet().forEach(this::take);
            schema.objects().keySet().forEach((object) -> take(object.name()));
        });
    }

    /** A table that is added. */
    Table of(Table table) {
        Table named = this.naming.complete(table, taken(table.name()));
        take(named);
        return named;
    }

    /** Constraints that are added to a table, which has all its columns. */
    List<Constraint> ofConstraints(Table table, List<Constraint> added) {
        return of(Table.of(table.name(), table.columns()).withConstraints(added)).constraints();
    }

    /** Indexes that are added to a table. */
    List<Index> ofIndexes(QualifiedName table, List<Index> added) {
        return of(Table.of(table).withIndexes(added)).indexes();
    }

    private void take(Table table) {
        take(table.name());
        Stream.concat(table.constraints().stream().map(Constraint::name), table.indexes().stream().map(Index::name))
            .filter(Objects::nonNull)
            .forEach((name) -> take(table.name().sibling(name)));
    }

    private void take(QualifiedName name) {
        taken(name).add(name.name());
    }

    private Set<String> taken(QualifiedName name) {
        return this.taken.computeIfAbsent(name.schema(), (schema) -> new HashSet<>());
    }

}
