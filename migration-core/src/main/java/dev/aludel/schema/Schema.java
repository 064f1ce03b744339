package dev.aludel.schema;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * An immutable picture of a database.
 *
 * @param tables its tables by name
 * @param sequences its sequences by name, without those that belong to columns
 * @param enumTypes its enum types by name
 */
public record Schema(SortedMap<QualifiedName, Table> tables, SortedMap<QualifiedName, Sequence> sequences,
        SortedMap<QualifiedName, EnumType> enumTypes) {

    private static final Schema EMPTY = of(List.of(), List.of(), List.of());

    public Schema {
        tables = Collections.unmodifiableSortedMap(new TreeMap<>(tables));
        sequences = Collections.unmodifiableSortedMap(new TreeMap<>(sequences));
        enumTypes = Collections.unmodifiableSortedMap(new TreeMap<>(enumTypes));
    }

    /** A database with nothing in it. */
    public static Schema empty() {
        return EMPTY;
    }

    /** A database with these things; two of one kind with the same name are an error. */
    public static Schema of(Collection<Table> tables, Collection<Sequence> sequences, Collection<EnumType> enumTypes) {
        return new Schema(byName(tables, Table::name), byName(sequences, Sequence::name),
                byName(enumTypes, EnumType::name));
    }

    /** A database with these tables. */
    public static Schema of(Table... tables) {
        return of(List.of(tables), List.of(), List.of());
    }

    /** The table of that name. */
    public Optional<Table> table(QualifiedName name) {
        return Optional.ofNullable(this.tables.get(name));
    }

    /** The sequence of that name. */
    public Optional<Sequence> sequence(QualifiedName name) {
        return Optional.ofNullable(this.sequences.get(name));
    }

    /** The enum type of that name. */
    public Optional<EnumType> enumType(QualifiedName name) {
        return Optional.ofNullable(this.enumTypes.get(name));
    }

    /** The table that has the index of that name. */
    public Optional<Table> tableOfIndex(QualifiedName index) {
        return this.tables.values()
            .stream()
            .filter((table) -> Objects.equals(table.name().schema(), index.schema())
                    && table.index(index.name()).isPresent())
            .findFirst();
    }

    /** Whether there is nothing in it. */
    public boolean isEmpty() {
        return this.tables.isEmpty() && this.sequences.isEmpty() && this.enumTypes.isEmpty();
    }

    /** The same with one more table. */
    public Schema with(Table table) {
        return withTables(added(this.tables, table.name(), table, "a table"));
    }

    /** The same without a table. */
    public Schema withoutTable(QualifiedName name) {
        return withTables(removed(this.tables, name, "table"));
    }

    /** The same with one table changed, possibly renamed. */
    public Schema withTable(QualifiedName name, UnaryOperator<Table> change) {
        Table before = table(name).orElseThrow(() -> DoesNotFit.missing("table", name.toString()));
        Table after = change.apply(before);
        return withTables(added(removed(this.tables, name, "table"), after.name(), after, "a table"));
    }

    /** The same with every table changed. */
    public Schema withEachTable(UnaryOperator<Table> change) {
        return withTables(byName(this.tables.values().stream().map(change).toList(), Table::name));
    }

    /** The same with one more sequence. */
    public Schema with(Sequence sequence) {
        return withSequences(added(this.sequences, sequence.name(), sequence, "a sequence"));
    }

    /** The same without a sequence. */
    public Schema withoutSequence(QualifiedName name) {
        return withSequences(removed(this.sequences, name, "sequence"));
    }

    /** The same with one more enum type. */
    public Schema with(EnumType type) {
        return withEnumTypes(added(this.enumTypes, type.name(), type, "an enum type"));
    }

    /** The same without an enum type. */
    public Schema withoutEnumType(QualifiedName name) {
        return withEnumTypes(removed(this.enumTypes, name, "enum type"));
    }

    private Schema withTables(SortedMap<QualifiedName, Table> newTables) {
        return new Schema(newTables, this.sequences, this.enumTypes);
    }

    private Schema withSequences(SortedMap<QualifiedName, Sequence> newSequences) {
        return new Schema(this.tables, newSequences, this.enumTypes);
    }

    private Schema withEnumTypes(SortedMap<QualifiedName, EnumType> newEnumTypes) {
        return new Schema(this.tables, this.sequences, newEnumTypes);
    }

    private static <T> SortedMap<QualifiedName, T> byName(Collection<T> things, Function<T, QualifiedName> name) {
        SortedMap<QualifiedName, T> map = new TreeMap<>();
        for (T thing : things) {
            if (map.putIfAbsent(name.apply(thing), thing) != null) {
                throw new IllegalArgumentException("There are two things named " + name.apply(thing));
            }
        }
        return map;
    }

    private static <T> SortedMap<QualifiedName, T> added(Map<QualifiedName, T> before, QualifiedName name, T thing,
            String kind) {
        SortedMap<QualifiedName, T> after = new TreeMap<>(before);
        if (after.putIfAbsent(name, thing) != null) {
            throw DoesNotFit.exists(kind, name.toString());
        }
        return after;
    }

    private static <T> SortedMap<QualifiedName, T> removed(Map<QualifiedName, T> before, QualifiedName name,
            String kind) {
        SortedMap<QualifiedName, T> after = new TreeMap<>(before);
        if (after.remove(name) == null) {
            throw DoesNotFit.missing(kind, name.toString());
        }
        return after;
    }

}
