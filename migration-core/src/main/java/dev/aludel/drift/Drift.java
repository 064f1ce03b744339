package dev.aludel.drift;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

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
import dev.aludel.schema.Sequence;
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

    /**
     * What can be compared of what the entities want: without what is there and does not
     * show in the schema, such as the view or the partition that an entity is mapped to,
     * and tables in schemas that nobody read. Asks the database only where something
     * seems to be missing.
     * @param database the schema that the database has now
     */
    public static Schema comparable(Schema wanted, Schema database, Dialect dialect, Connection connection)
            throws SQLException {
        Set<QualifiedName> absent = new HashSet<>(wanted.tables().keySet());
        absent.removeAll(database.tables().keySet());
        if (absent.isEmpty()) {
            return wanted;
        }
        Set<QualifiedName> there = dialect.catalog().taken(connection, absent);
        Predicate<QualifiedName> isShown = (name) -> !there.contains(name);
        return Schema.of(only(wanted.tables().values(), Table::name, isShown), wanted.sequences().values(),
                wanted.enumTypes().values());
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
            differences.add(new Difference(kind(operation, schema), subject(operation), operation.describe(),
                    this.dialect.grammar().sql(operation)));
            schema = operation.applyTo(schema);
        }
        return new DriftReport(differences, unmapped);
    }

    /** Only what has the name of something wanted: the rest is somebody else's. */
    private Schema mapped(Schema database) {
        return Schema.of(only(database.tables().values(), Table::name, this.wanted.tables().keySet()::contains),
                only(database.sequences().values(), Sequence::name, this.wanted.sequences().keySet()::contains),
                only(database.enumTypes().values(), (type) -> type.name(), this.wanted.enumTypes().keySet()::contains));
    }

    private static <T> List<T> only(Collection<T> things, Function<T, QualifiedName> name,
            Predicate<QualifiedName> wanted) {
        return things.stream().filter((thing) -> wanted.test(name.apply(thing))).toList();
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

    private String subject(Operation operation) {
        return this.dialect.effects()
            .of(operation)
            .locks()
            .stream()
            .map((lock) -> lock.table().toString())
            .findFirst()
            .orElse("");
    }

}
