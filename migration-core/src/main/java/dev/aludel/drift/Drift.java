package dev.aludel.drift;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import dev.aludel.dialect.Dialect;
import dev.aludel.diff.Diff;
import dev.aludel.diff.Equivalence;
import dev.aludel.operation.DropObject;
import dev.aludel.operation.Operation;
import dev.aludel.schema.NamedObject;
import dev.aludel.schema.NamedType;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.Table;

/** Compares what the entities want with what a database has. */
public final class Drift {

    private final Schema wanted;

    private final Dialect dialect;

    private final Equivalence equivalence;

    private Drift(Schema wanted, Dialect dialect, Equivalence equivalence) {
        this.wanted = wanted;
        this.dialect = dialect;
        this.equivalence = equivalence;
    }

    /**
     * Compares, without a database at hand.
     * @param wanted the schema of the entities
     * @param database the schema of the database, without the history's own tables
     */
    public static DriftReport between(Schema wanted, Schema database, Dialect dialect) {
        return between(wanted, database, dialect, dialect.equivalence());
    }

    /**
     * Compares.
     * @param equivalence which spellings mean the same; that of a connection asks nothing
     * where nothing seems to differ
     */
    public static DriftReport between(Schema wanted, Schema database, Dialect dialect, Equivalence equivalence) {
        return new Drift(wanted, dialect, equivalence).report(database);
    }

    /**
     * What can be compared of what the entities want: without what is there and does not
     * show in the schema as a table of its own, such as the partition that an entity is
     * mapped to, and tables in schemas that nobody read. Asks the database only where
     * something seems to be missing.
     * @param database the schema that the database has now
     */
    public static Schema comparable(Schema wanted, Schema database, Dialect dialect, Connection connection)
            throws SQLException {
        Set<QualifiedName> absent = new HashSet<>(wanted.tables().keySet());
        absent.removeAll(database.tables().keySet());
        absent.removeAll(Views.of(database).keySet());
        return comparable(wanted, database, absent.isEmpty() ? Set.of() : dialect.catalog().taken(connection, absent));
    }

    /**
     * What can be compared of what the entities want, without a database at hand.
     * @param elsewhere the tables in schemas that are not looked at
     */
    public static Schema comparable(Schema wanted, Schema database, Set<QualifiedName> elsewhere) {
        Set<QualifiedName> hidden = database.tables()
            .values()
            .stream()
            .filter((table) -> !table.inheritance().parents().isEmpty())
            .map(Table::name)
            .collect(Collectors.toCollection(HashSet::new));
        hidden.addAll(elsewhere);
        return new Schema(wanted.namespaces(),
                byName(only(wanted.tables().values(), Table::name, (name) -> !hidden.contains(name))),
                wanted.sequences(), wanted.types(), wanted.objects());
    }

    private DriftReport report(Schema database) {
        Map<QualifiedName, NamedObject> views = new TreeMap<>(Views.of(database));
        views.keySet().retainAll(this.wanted.tables().keySet());
        if (!views.isEmpty()) {
            Drift tables = new Drift(Views.without(this.wanted, views.keySet()), this.dialect, this.equivalence);
            return tables.report(database).and(views.values().stream().map(this::instead).toList());
        }
        List<String> unmapped = database.tables()
            .keySet()
            .stream()
            .filter((table) -> this.wanted.table(table).isEmpty())
            .map(QualifiedName::toString)
            .toList();
        List<Difference> differences = new ArrayList<>();
        Schema mapped = mapped(database);
        Weight weight = new Weight(this.wanted);
        Schema schema = mapped;
        for (Operation operation : Diff.between(mapped, this.wanted, this.equivalence)) {
            Schema after = operation.applyTo(schema);
            differences.add(new Difference(weight.of(operation, schema), Subject.of(schema, after),
                    operation.describe(), this.dialect.grammar().sql(operation), null));
            schema = after;
        }
        return DriftReport.of(differences, unmapped);
    }

    /** An entity may be mapped to a view and work; it may as well have lost its table. */
    private Difference instead(NamedObject view) {
        Operation drop = new DropObject(view.name(), view, false);
        return new Difference(Difference.Kind.EXTRA, view.name().name().toString(),
                "%s, and create the table".formatted(drop.describe()), this.dialect.grammar().sql(drop), null);
    }

    /** Only what has the name of something wanted: the rest is somebody else's. */
    private Schema mapped(Schema database) {
        List<Table> tables = only(database.tables().values(), Table::name, this.wanted.tables().keySet()::contains)
            .stream()
            .map((table) -> Substitutes.accepted(table, this.wanted.tables().getOrDefault(table.name(), table)))
            .toList();
        List<NamedType> enumTypes = only(database.types().values(), NamedType::name,
                this.wanted.types().keySet()::contains)
            .stream()
            .map((type) -> Substitutes.accepted(type, this.wanted.types().getOrDefault(type.name(), type)))
            .toList();
        return Schema.of(this.wanted.namespaces().values(), tables,
                only(database.sequences().values(), Sequence::name, this.wanted.sequences().keySet()::contains),
                enumTypes, only(database.objects().values(), NamedObject::name, this.wanted.objects()::containsKey));
    }

    private static SortedMap<QualifiedName, Table> byName(List<Table> tables) {
        SortedMap<QualifiedName, Table> byName = new TreeMap<>();
        tables.forEach((table) -> byName.put(table.name(), table));
        return byName;
    }

    private static <T, N> List<T> only(Collection<T> things, Function<T, N> name, Predicate<N> wanted) {
        return things.stream().filter((thing) -> wanted.test(name.apply(thing))).toList();
    }

}
