package dev.aludel.schema;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * An immutable picture of a database.
 *
 * @param namespaces the schemas of SQL in it by name, without the connection's default
 * @param tables its tables by name, also partitions
 * @param sequences its sequences by name, without those of identity and serial columns
 * @param types the types that users defined, by name
 * @param objects all else that has a name, such as views and triggers
 */
public record Schema(SortedMap<String, Namespace> namespaces, SortedMap<QualifiedName, Table> tables,
        SortedMap<QualifiedName, Sequence> sequences, SortedMap<QualifiedName, NamedType> types,
        SortedMap<ObjectName, NamedObject> objects) {

    private static final Schema EMPTY = of(List.of(), List.of(), List.of());

    public Schema {
        namespaces = Things.lasting(namespaces);
        tables = Tables.of(tables);
        sequences = Things.lasting(sequences);
        types = Things.lasting(types);
        objects = Things.lasting(objects);
    }

    /** A database with nothing in it. */
    public static Schema empty() {
        return EMPTY;
    }

    /** A database with these things; two of one kind with the same name are an error. */
    public static Schema of(Collection<Namespace> namespaces, Collection<Table> tables, Collection<Sequence> sequences,
            Collection<? extends NamedType> types, Collection<NamedObject> objects) {
        return new Schema(Things.byName(namespaces, Namespace::name), Things.byName(tables, Table::name),
                Things.byName(sequences, Sequence::name), Things.byName(types, NamedType::name),
                Things.byName(objects, NamedObject::name));
    }

    /** A database with these things in its default schema. */
    public static Schema of(Collection<Table> tables, Collection<Sequence> sequences,
            Collection<? extends NamedType> types) {
        return of(List.of(), tables, sequences, types, List.of());
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

    /** The type of that name. */
    public Optional<NamedType> type(QualifiedName name) {
        return Optional.ofNullable(this.types.get(name));
    }

    /** The type of that name, if it is of that kind. */
    public <T extends NamedType> Optional<T> type(QualifiedName name, Class<T> kind) {
        return type(name).filter(kind::isInstance).map(kind::cast);
    }

    /** The domain that a type is, and those that it is made of; none where it is none. */
    public Stream<DomainType> domains(DataType type) {
        return Stream
            .iterate(domain(type), Optional::isPresent, (found) -> found.flatMap((domain) -> domain(domain.base())))
            .flatMap(Optional::stream);
    }

    private Optional<DomainType> domain(DataType type) {
        return type.array() ? Optional.empty() : type(type.name(), DomainType.class);
    }

    /** The thing of that name. */
    public Optional<NamedObject> object(ObjectName name) {
        return Optional.ofNullable(this.objects.get(name));
    }

    /** Whether it has a thing that is no table, nor a part of one. */
    public boolean has(ObjectName thing) {
        return switch (thing.kind()) {
            case SCHEMA -> this.namespaces.containsKey(thing.name().name());
            case SEQUENCE -> sequence(thing.name()).isPresent();
            case TYPE, DOMAIN -> type(thing.name()).isPresent() || object(thing).isPresent();
            default -> object(thing).isPresent();
        };
    }

    /**
     * The table of that name with the columns that it has from its parents, theirs first.
     */
    public Optional<Table> whole(QualifiedName name) {
        return table(name).map((table) -> Heirs.whole(this, table));
    }

    /** The tables that inherit from one, or are its partitions, by their names. */
    public Stream<Table> heirs(QualifiedName table) {
        return own().heirs(table);
    }

    /** The tables that have foreign keys to one, itself included, by their names. */
    public Stream<Table> referring(QualifiedName table) {
        return own().referring(table);
    }

    /** The table that has the index of that name. */
    public Optional<Table> tableOfIndex(QualifiedName index) {
        for (Table table : this.tables.values()) {
            if (Objects.equals(table.name().schema(), index.schema()) && table.index(index.name()).isPresent()) {
                return Optional.of(table);
            }
        }
        return Optional.empty();
    }

    /** Whether there is nothing in it. */
    public boolean isEmpty() {
        return equals(EMPTY);
    }

    /** The same with one more schema of SQL. */
    public Schema with(Namespace namespace) {
        return withNamespaces(Things.with(this.namespaces, namespace.name(), namespace, "a schema"));
    }

    /** The same without a schema of SQL. */
    public Schema withoutNamespace(String name) {
        return withNamespaces(Things.without(this.namespaces, name, "schema"));
    }

    /** The same with one more table. */
    public Schema with(Table table) {
        if (this.tables.containsKey(table.name())) {
            throw DoesNotFit.exists("a table", table.name().toString());
        }
        return withTables(own().with(table));
    }

    /** The same without a table. */
    public Schema withoutTable(QualifiedName name) {
        if (!this.tables.containsKey(name)) {
            throw DoesNotFit.missing("table", name.toString());
        }
        return withTables(own().without(name));
    }

    /** The same with one table changed, possibly renamed. */
    public Schema withTable(QualifiedName name, UnaryOperator<Table> change) {
        Table before = table(name).orElseThrow(() -> DoesNotFit.missing("table", name.toString()));
        Table after = change.apply(before);
        return after.name().equals(name) ? withTables(own().with(after)) : withoutTable(name).with(after);
    }

    /**
     * The same with one table changed that has all its columns meanwhile, also those from
     * its parents.
     */
    public Schema withWholeTable(QualifiedName name, UnaryOperator<Table> change) {
        return withTable(name, (table) -> Heirs.own(this, change.apply(Heirs.whole(this, table))));
    }

    /**
     * The same without the columns that tables which hold all of theirs have from their
     * parents.
     */
    public Schema withoutInherited() {
        return withEachTable((table) -> Heirs.own(this, table));
    }

    /** The same with every table changed. */
    public Schema withEachTable(UnaryOperator<Table> change) {
        return withTables(own().each(change));
    }

    /** The same with one more sequence. */
    public Schema with(Sequence sequence) {
        return withSequences(Things.with(this.sequences, sequence.name(), sequence, "a sequence"));
    }

    /** The same without a sequence. */
    public Schema withoutSequence(QualifiedName name) {
        return withSequences(Things.without(this.sequences, name, "sequence"));
    }

    /** The same with one sequence changed, possibly renamed. */
    public Schema withSequence(QualifiedName name, UnaryOperator<Sequence> change) {
        Sequence before = sequence(name).orElseThrow(() -> DoesNotFit.missing("sequence", name.toString()));
        return withoutSequence(name).with(change.apply(before));
    }

    /** The same with every sequence changed. */
    public Schema withEachSequence(UnaryOperator<Sequence> change) {
        return withSequences(Things.each(this.sequences, change, Sequence::name));
    }

    /** The same with one more type. */
    public Schema with(NamedType type) {
        return withTypes(Things.with(this.types, type.name(), type, "a type"));
    }

    /** The same without a type. */
    public Schema withoutType(QualifiedName name) {
        return withTypes(Things.without(this.types, name, "type"));
    }

    /** The same with one type changed, possibly renamed. */
    public <T extends NamedType> Schema withType(QualifiedName name, Class<T> kind, UnaryOperator<T> change) {
        T before = type(name, kind).orElseThrow(() -> DoesNotFit.missing("type", name.toString()));
        return withoutType(name).with(change.apply(before));
    }

    /** The same with every type changed. */
    public Schema withEachType(UnaryOperator<NamedType> change) {
        return withTypes(Things.each(this.types, change, NamedType::name));
    }

    /** The same with one more thing. */
    public Schema with(NamedObject object) {
        return withObjects(Things.with(this.objects, object.name(), object, "such a thing as"));
    }

    /** The same without a thing. */
    public Schema withoutObject(ObjectName name) {
        return withObjects(Things.without(this.objects, name, "such thing as"));
    }

    /** The same without the things that are meant. */
    public Schema withoutObjects(Predicate<NamedObject> meant) {
        return withObjects(
                Things.byName(this.objects.values().stream().filter(meant.negate()).toList(), NamedObject::name));
    }

    /** The same with every thing changed. */
    public Schema withEachObject(UnaryOperator<NamedObject> change) {
        return withObjects(Things.each(this.objects, change, NamedObject::name));
    }

    private Schema withNamespaces(SortedMap<String, Namespace> newNamespaces) {
        return new Schema(newNamespaces, this.tables, this.sequences, this.types, this.objects);
    }

    private Tables own() {
        return Tables.of(this.tables);
    }

    private Schema withTables(SortedMap<QualifiedName, Table> newTables) {
        return new Schema(this.namespaces, newTables, this.sequences, this.types, this.objects);
    }

    private Schema withSequences(SortedMap<QualifiedName, Sequence> newSequences) {
        return new Schema(this.namespaces, this.tables, newSequences, this.types, this.objects);
    }

    private Schema withTypes(SortedMap<QualifiedName, NamedType> newTypes) {
        return new Schema(this.namespaces, this.tables, this.sequences, newTypes, this.objects);
    }

    private Schema withObjects(SortedMap<ObjectName, NamedObject> newObjects) {
        return new Schema(this.namespaces, this.tables, this.sequences, this.types, newObjects);
    }

}
