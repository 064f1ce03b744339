package dev.aludel.operation;

import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

import dev.aludel.schema.Constraint;
import dev.aludel.schema.DoesNotFit;
import dev.aludel.schema.ExclusionConstraint;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexOptions;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;

/** The storage parameters of tables and indexes, also of those behind keys. */
final class Parameters {

    private Parameters() {
    }

    /** Those that are set; none where there is no such thing. */
    static SortedMap<String, String> of(Schema schema, ObjectName object) {
        QualifiedName name = object.name();
        if (object.kind() == ObjectKind.TABLE) {
            return schema.table(name).map((table) -> table.storage().parameters()).orElseGet(TreeMap::new);
        }
        return tableOf(schema, name)
            .map((table) -> table.index(name.name())
                .map(Index::options)
                .or(() -> table.constraint(name.name()).map(Parameters::options))
                .orElse(IndexOptions.USUAL)
                .parameters())
            .orElseGet(TreeMap::new);
    }

    /** The schema with other parameters of a thing. */
    static Schema changed(Schema schema, ObjectName object, Consumer<SortedMap<String, String>> change) {
        SortedMap<String, String> parameters = new TreeMap<>(of(schema, object));
        change.accept(parameters);
        QualifiedName name = object.name();
        if (object.kind() == ObjectKind.TABLE) {
            SortedMap<String, String> kept = schema.whole(name)
                .map((whole) -> Toast.kept(schema, whole, parameters))
                .orElse(parameters);
            return schema.withTable(name, (table) -> table.with(table.storage().with(kept)));
        }
        Table table = tableOf(schema, name).orElseThrow(() -> DoesNotFit.missing("index", name.toString()));
        return schema.withTable(table.name(), (found) -> changed(found, name.name(), parameters));
    }

    private static Table changed(Table table, String name, SortedMap<String, String> parameters) {
        return table.index(name).isPresent()
                ? table.withIndex(name, (index) -> index.with(index.options().stored(parameters)))
                : table.withConstraint(name, (constraint) -> with(constraint, options(constraint).stored(parameters)));
    }

    /** The table that has the index, or the key that brings it. */
    private static Optional<Table> tableOf(Schema schema, QualifiedName index) {
        return schema.tableOfIndex(index)
            .or(() -> schema.tables()
                .values()
                .stream()
                .filter((table) -> Objects.equals(table.name().schema(), index.schema())
                        && table.constraint(index.name()).filter(Parameters::hasIndex).isPresent())
                .findFirst());
    }

    private static boolean hasIndex(Constraint constraint) {
        return constraint instanceof PrimaryKey || constraint instanceof UniqueConstraint
                || constraint instanceof ExclusionConstraint;
    }

    private static IndexOptions options(Constraint constraint) {
        if (constraint instanceof PrimaryKey key) {
            return key.options();
        }
        if (constraint instanceof UniqueConstraint unique) {
            return unique.options();
        }
        return (constraint instanceof ExclusionConstraint exclusion) ? exclusion.options() : IndexOptions.USUAL;
    }

    private static Constraint with(Constraint constraint, IndexOptions options) {
        if (constraint instanceof PrimaryKey key) {
            return key.with(options);
        }
        if (constraint instanceof UniqueConstraint unique) {
            return unique.with(options);
        }
        return (constraint instanceof ExclusionConstraint exclusion) ? exclusion.with(options) : constraint;
    }

    /** What is set after some have got other values. */
    static SortedMap<String, String> over(SortedMap<String, String> before, SortedMap<String, String> values) {
        SortedMap<String, String> after = new TreeMap<>(before);
        after.putAll(values);
        return after;
    }

}
