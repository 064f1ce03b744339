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
import dev.aludel.operation.ChangeSequence;
import dev.aludel.operation.DropColumn;
import dev.aludel.operation.DropConstraint;
import dev.aludel.operation.DropIndex;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RenameConstraint;
import dev.aludel.operation.RenameIndex;
import dev.aludel.schema.Column;
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
        Schema schema = mapped;
        for (Operation operation : Diff.between(mapped, this.wanted, this.dialect.equivalence())) {
            Schema after = operation.applyTo(schema);
            differences.add(new Difference(kind(operation, schema), subject(schema, after), operation.describe(),
                    this.dialect.grammar().sql(operation)));
            schema = after;
        }
        return new DriftReport(differences, unmapped);
    }

    /** Only what has the name of something wanted: the rest is somebody else's. */
    private Schema mapped(Schema database) {
        return Schema.of(only(database.tables().values(), Table::name, this.wanted.tables().keySet()),
                only(database.sequences().values(), (sequence) -> sequence.name(), this.wanted.sequences().keySet()),
                only(database.enumTypes().values(), (type) -> type.name(), this.wanted.enumTypes().keySet()));
    }

    private static <T> List<T> only(Collection<T> things, Function<T, QualifiedName> name, Set<QualifiedName> names) {
        return things.stream().filter((thing) -> names.contains(name.apply(thing))).toList();
    }

    private Difference.Kind kind(Operation operation, Schema before) {
        if (operation instanceof ChangeSequence change
                && change.from().options().increment() != change.to().options().increment()) {
            return Difference.Kind.CORRUPTING;
        }
        boolean extra = operation instanceof DropIndex || operation instanceof DropConstraint
                || operation instanceof RenameIndex || operation instanceof RenameConstraint
                || operation instanceof DropColumn drop && mayStay(drop, before);
        return extra ? Difference.Kind.EXTRA : Difference.Kind.MISSING;
    }

    /**
     * A column that no entity has breaks every insert where it is mandatory and nothing
     * fills it.
     */
    private boolean mayStay(DropColumn drop, Schema before) {
        Column column = before.table(drop.table()).flatMap((table) -> table.column(drop.column())).orElse(null);
        boolean wantedAgain = this.wanted.table(drop.table())
            .flatMap((table) -> table.column(drop.column()))
            .isPresent();
        return !wantedAgain && (column == null || column.nullable() || column.value() != null);
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
