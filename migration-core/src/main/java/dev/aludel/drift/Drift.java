package dev.aludel.drift;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.aludel.dialect.Dialect;
import dev.aludel.diff.Diff;
import dev.aludel.operation.Operation;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;

/** Compares what the entities want with what a database has. */
public final class Drift {

    private final Schema wanted;

    private final Dialect dialect;

    private Drift(Schema wanted, Dialect dialect) {
        this.wanted = wanted;
        this.dialect = dialect;
    }

    /**
     * Compares.
     * @param wanted the schema of the entities
     * @param database the schema of the database, without the history's own tables
     */
    public static DriftReport between(Schema wanted, Schema database, Dialect dialect) {
        return new Drift(wanted, dialect).report(database);
    }

    private DriftReport report(Schema database) {
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
        for (Operation operation : Diff.between(mapped, this.wanted, this.dialect.equivalence())) {
            Schema after = operation.applyTo(schema);
            differences.add(new Difference(weight.of(operation, schema), subject(schema, after), operation.describe(),
                    this.dialect.grammar().sql(operation)));
            schema = after;
        }
        return new DriftReport(differences, unmapped);
    }

    /** Only what has the name of something wanted: the rest is somebody else's. */
    private Schema mapped(Schema database) {
        List<Table> tables = only(database.tables().values(), Table::name, this.wanted.tables().keySet()).stream()
            .map((table) -> Substitutes.accepted(table, this.wanted.tables().getOrDefault(table.name(), table)))
            .toList();
        return Schema.of(tables,
                only(database.sequences().values(), (sequence) -> sequence.name(), this.wanted.sequences().keySet()),
                only(database.enumTypes().values(), (type) -> type.name(), this.wanted.enumTypes().keySet()));
    }

    private static <T> List<T> only(Collection<T> things, Function<T, QualifiedName> name, Set<QualifiedName> names) {
        return things.stream().filter((thing) -> names.contains(name.apply(thing))).toList();
    }

    /**
     * What an operation has changed. A type comes first, since the columns of a renamed
     * one follow it.
     */
    private static String subject(Schema before, Schema after) {
        return Stream
            .of(changed(before.enumTypes(), after.enumTypes()), changed(before.sequences(), after.sequences()),
                    changed(before.tables(), after.tables()))
            .flatMap(Optional::stream)
            .map(QualifiedName::toString)
            .findFirst()
            .orElse("");
    }

    /** The name of what is another afterwards, or there on one side alone. */
    private static <T> Optional<QualifiedName> changed(Map<QualifiedName, T> before, Map<QualifiedName, T> after) {
        return Stream.concat(before.keySet().stream(), after.keySet().stream())
            .filter((name) -> !Objects.equals(before.get(name), after.get(name)))
            .findFirst();
    }

}
