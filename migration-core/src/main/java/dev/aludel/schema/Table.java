package dev.aludel.schema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A table. Its columns keep their order; constraints and indexes have none, so they are
 * kept sorted and two tables that differ only in that compare equal. The columns of the
 * primary key are mandatory.
 *
 * @param name its name
 * @param columns its columns in order
 * @param primaryKey its primary key; null where it has none
 * @param uniques its unique constraints
 * @param foreignKeys its foreign keys
 * @param checks its checks; the one behind {@code NOT NULL} is its column's
 * @param indexes its indexes, without those of its constraints
 */
public record Table(QualifiedName name, List<Column> columns, @Nullable PrimaryKey primaryKey,
        List<UniqueConstraint> uniques, List<ForeignKey> foreignKeys, List<CheckConstraint> checks,
        List<Index> indexes) {

    public Table {
        columns = mandatory(columns, (primaryKey != null) ? primaryKey.columns() : List.of());
        uniques = sorted(uniques, UniqueConstraint::name);
        foreignKeys = sorted(foreignKeys, ForeignKey::name);
        checks = sorted(checks, CheckConstraint::name);
        indexes = sorted(indexes, Index::name);
        long names = columns.stream().map(Column::name).distinct().count();
        if (names != columns.size()) {
            throw new IllegalArgumentException("Table %s has a column twice: %s".formatted(name, columns));
        }
    }

    /** A table with these columns and nothing else. */
    public static Table of(QualifiedName name, Column... columns) {
        return of(name, List.of(columns));
    }

    /** A table with these columns and nothing else. */
    public static Table of(QualifiedName name, List<Column> columns) {
        return new Table(name, columns, null, List.of(), List.of(), List.of(), List.of());
    }

    /** The column of that name. */
    public Optional<Column> column(String columnName) {
        return this.columns.stream().filter((column) -> column.name().equals(columnName)).findFirst();
    }

    /** All constraints. */
    public Stream<Constraint> constraints() {
        return Stream
            .of(Stream.ofNullable(this.primaryKey), this.uniques.stream(), this.foreignKeys.stream(),
                    this.checks.stream())
            .flatMap((constraints) -> constraints);
    }

    /** The constraint of that name. */
    public Optional<Constraint> constraint(String constraintName) {
        return constraints().filter((constraint) -> constraintName.equals(constraint.name())).findFirst();
    }

    /** The index of that name. */
    public Optional<Index> index(String indexName) {
        return this.indexes.stream().filter((index) -> indexName.equals(index.name())).findFirst();
    }

    /** The same under another name. */
    public Table named(QualifiedName newName) {
        return new Table(newName, this.columns, this.primaryKey, this.uniques, this.foreignKeys, this.checks,
                this.indexes);
    }

    /** The same with other columns. */
    public Table withColumns(List<Column> newColumns) {
        return new Table(this.name, newColumns, this.primaryKey, this.uniques, this.foreignKeys, this.checks,
                this.indexes);
    }

    /** The same with one more column at the end. */
    public Table with(Column column) {
        if (column(column.name()).isPresent()) {
            throw DoesNotFit.exists("a column", this.name + "." + column.name());
        }
        return withColumns(Stream.concat(this.columns.stream(), Stream.of(column)).toList());
    }

    /** The same with one column changed. */
    public Table withColumn(String columnName, UnaryOperator<Column> change) {
        Column before = column(columnName)
            .orElseThrow(() -> DoesNotFit.missing("column", this.name + "." + columnName));
        return withColumns(
                this.columns.stream().map((column) -> (column == before) ? change.apply(column) : column).toList());
    }

    /**
     * The same with one more constraint.
     */
    public Table with(Constraint constraint) {
        String constraintName = constraint.name();
        if (constraintName != null && constraint(constraintName).isPresent()) {
            throw DoesNotFit.exists("a constraint", this.name + "." + constraintName);
        }
        if (constraint instanceof PrimaryKey key) {
            if (this.primaryKey != null) {
                throw DoesNotFit.exists("a primary key", this.name.toString());
            }
            return new Table(this.name, this.columns, key, this.uniques, this.foreignKeys, this.checks, this.indexes);
        }
        return withConstraints(Stream.concat(constraints(), Stream.of(constraint)).toList());
    }

    /** The same with just these constraints. */
    public Table withConstraints(List<? extends Constraint> constraints) {
        return new Table(this.name, this.columns, only(PrimaryKey.class, constraints).stream().findFirst().orElse(null),
                only(UniqueConstraint.class, constraints), only(ForeignKey.class, constraints),
                only(CheckConstraint.class, constraints), this.indexes);
    }

    /**
     * The same with one constraint changed, or taken away where the change gives null.
     */
    public Table withConstraint(String constraintName, Function<Constraint, @Nullable Constraint> change) {
        Constraint before = constraint(constraintName)
            .orElseThrow(() -> DoesNotFit.missing("constraint", this.name + "." + constraintName));
        List<Constraint> after = new ArrayList<>(constraints().filter((constraint) -> constraint != before).toList());
        Constraint changed = change.apply(before);
        if (changed != null) {
            after.add(changed);
        }
        return withConstraints(after);
    }

    /** The same with just these indexes. */
    public Table withIndexes(List<Index> newIndexes) {
        return new Table(this.name, this.columns, this.primaryKey, this.uniques, this.foreignKeys, this.checks,
                newIndexes);
    }

    /** The same with one more index. */
    public Table with(Index index) {
        String indexName = index.name();
        if (indexName != null && index(indexName).isPresent()) {
            throw DoesNotFit.exists("an index", indexName);
        }
        return withIndexes(Stream.concat(this.indexes.stream(), Stream.of(index)).toList());
    }

    /** The same with one index changed, or taken away where the change gives null. */
    public Table withIndex(String indexName, Function<Index, @Nullable Index> change) {
        Index before = index(indexName).orElseThrow(() -> DoesNotFit.missing("index", indexName));
        List<Index> after = new ArrayList<>(this.indexes.stream().filter((index) -> index != before).toList());
        Index changed = change.apply(before);
        if (changed != null) {
            after.add(changed);
        }
        return withIndexes(after);
    }

    private static List<Column> mandatory(List<Column> columns, List<String> names) {
        return columns.stream().map((column) -> names.contains(column.name()) ? column.mandatory() : column).toList();
    }

    private static <C extends Constraint> List<C> only(Class<C> kind, List<? extends Constraint> constraints) {
        return constraints.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static <T> List<T> sorted(List<T> things, Function<T, @Nullable String> name) {
        return things.stream()
            .sorted(Comparator.comparing(name, Comparator.nullsLast(Comparator.<String>naturalOrder()))
                .thenComparing(Object::toString))
            .toList();
    }

}
