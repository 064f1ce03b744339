package dev.aludel.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.aludel.dialect.Circumstances;
import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.Effects;
import dev.aludel.fact.Count;
import dev.aludel.fact.Facts;
import dev.aludel.fact.NullsIn;
import dev.aludel.migration.Phase;
import dev.aludel.operation.DropIndex;
import dev.aludel.operation.Operation;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.DataType;
import dev.aludel.schema.Default;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.Naming;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;

/**
 * Where a change is made.
 *
 * @param dialect the database
 * @param before the schema that the change meets
 * @param phase what it may ask of the code that runs meanwhile
 * @param replaced what goes for what the change makes, and has its name
 * @param fills the values that rows get
 * @param renames what has another name from now on
 * @param facts what is known of the rows that are there
 */
public record Setting(Dialect dialect, Schema before, Phase phase, Optional<Operation> replaced, Fills fills,
        Renames renames, Facts facts) {

    /** The same where something goes for what is made. */
    Setting replacing(Optional<Operation> going) {
        return new Setting(this.dialect, this.before, this.phase, going, this.fills, this.renames, this.facts);
    }

    /** When indexes are built and dropped. */
    Stage building() {
        return (this.phase == Phase.CONTRACT) ? Stage.SETTLE : Stage.BUILD;
    }

    /** When rows are looked at. */
    Stage checking() {
        return (this.phase == Phase.CONTRACT) ? Stage.SETTLE : Stage.CHECK;
    }

    /**
     * What is done, with what goes for it right before the last of it that gives the
     * name.
     */
    List<Operation> replacing(Operation... changes) {
        return Stream.concat(this.replaced.map(Setting::gentle).stream(), Stream.of(changes)).toList();
    }

    /** The name under which an index is built: its own, unless another has it yet. */
    String building(String name) {
        return this.replaced.isPresent() ? Naming.cut(name, "_new") : name;
    }

    private static Operation gentle(Operation drop) {
        return (drop instanceof DropIndex index)
                ? new DropIndex(index.name(), index.table(), index.definition(), true, false) : drop;
    }

    /** What a change does there; where nobody knows the server, on the oldest one. */
    Effects effects(Operation change) {
        return this.dialect.effects(change, new Circumstances(this.before, change.applyTo(this.before),
                this.facts.majorVersion().orElse(this.dialect.oldestVersion())));
    }

    /**
     * Whether a table has its rows in others, so that some gentler ways are closed to it.
     */
    boolean isPartitioned(QualifiedName table) {
        return this.before.table(table).filter((found) -> found.inheritance().partitionKey() != null).isPresent();
    }

    /** The column as the change meets it. */
    Optional<Column> column(ColumnName name) {
        return this.before.whole(name.table()).flatMap((found) -> found.column(name.column()));
    }

    /** What new rows get in a column where nobody says otherwise. */
    Optional<String> defaultOf(ColumnName name) {
        return column(name).map(Column::value)
            .filter(Default.class::isInstance)
            .map((value) -> ((Default) value).expression());
    }

    /** Whether it is certain that no row lacks a value. */
    boolean isFull(ColumnName column) {
        if (this.renames.full().contains(column)) {
            return true;
        }
        boolean there = column(column).isPresent();
        return there && this.facts.ask(new NullsIn(column.table(), List.of(column.column())))
            .filter(Count::none)
            .isPresent();
    }

    /** A name as it stands in a statement. */
    String sql(String name) {
        return this.dialect.grammar().name(name);
    }

    /** A name as it stands in a statement. */
    String sql(QualifiedName name) {
        return this.dialect.grammar().name(name);
    }

    /** Whether a value of a column is one of another type without more ado. */
    boolean isAlike(ColumnName source, DataType type) {
        return column(source).map(Column::type)
            .filter((from) -> this.dialect.equivalence().sameType(from, type)
                    || this.dialect.equivalence().isKin(from, type))
            .isPresent();
    }

    /** The value of a column as one of another type. */
    String value(ColumnName source, DataType type) {
        return isAlike(source, type) ? sql(source.column()) : "CAST(%s AS %s)".formatted(sql(source.column()), type);
    }

    /** Whether a column has other values than its source, as a condition. */
    String differ(ColumnName source, String column, DataType type) {
        return this.dialect.inStep().isComparable(type)
                ? "%s IS DISTINCT FROM %s".formatted(sql(column), value(source, type))
                : "CAST(%s AS text) IS DISTINCT FROM CAST(%s AS text)".formatted(sql(column), value(source, type));
    }

    /** Whether the columns are there before the change. */
    boolean hasColumns(QualifiedName table, Constraint constraint) {
        return this.before.whole(table)
            .filter((found) -> constraint.columns().stream().allMatch((name) -> found.column(name).isPresent()))
            .isPresent();
    }

    /**
     * The name that a constraint has or that the database gives it; nothing where its
     * table is not known, or has such a constraint already.
     */
    Optional<String> name(Constraint constraint, QualifiedName table) {
        if (constraint.name() != null) {
            return Optional.of(constraint.name());
        }
        return this.before.table(table)
            .filter((found) -> hasColumns(table, constraint))
            .map((found) -> Naming.USUAL.complete(found.with(constraint), Set.of()))
            .map(Table::constraints)
            .flatMap((constraints) -> constraints.stream()
                .filter((other) -> constraint.equals(other.named(null)))
                .findFirst()
                .map(Constraint::name));
    }

}
