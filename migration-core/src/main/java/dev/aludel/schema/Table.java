package dev.aludel.schema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A table. Its columns keep their order; constraints and indexes have none, so they are
 * kept sorted and two tables that differ only in that compare equal. The columns of the
 * primary key are mandatory.
 * <p>
 * A table that has columns, constraints or indexes from its parents holds only what is
 * its own, and the columns that it makes otherwise than they; {@link Schema#whole} has
 * all.
 *
 * @param name its name
 * @param columns its columns in order
 * @param constraints its keys, foreign keys, checks and exclusions; the one behind
 * {@code NOT NULL} is its column's
 * @param indexes its indexes, without those of its constraints
 * @param inheritance its parents, and how its rows are divided
 * @param storage how it is stored
 * @param comment what people say of it; null for nothing
 */
public record Table(QualifiedName name, List<Column> columns, List<Constraint> constraints, List<Index> indexes,
        Inheritance inheritance, Storage storage, @Nullable String comment) {

    private static final Comparator<Constraint> CONSTRAINTS = Comparator.comparing(Table::rank)
        .thenComparing(byName(Constraint::name));

    private static final Comparator<Index> INDEXES = byName(Index::name);

    public Table {
        List<PrimaryKey> keys = only(PrimaryKey.class, constraints);
        if (keys.size() > 1) {
            throw new IllegalArgumentException("Table %s has two primary keys: %s".formatted(name, keys));
        }
        columns = mandatory(columns, keys.isEmpty() ? List.of() : keys.get(0).columns());
        constraints = sorted(constraints, CONSTRAINTS);
        indexes = sorted(indexes, INDEXES);
        if (hasOneTwice(columns)) {
            throw new IllegalArgumentException("Table %s has a column twice: %s".formatted(name, columns));
        }
    }

    /** A table with these columns and nothing else. */
    public static Table of(QualifiedName name, Column... columns) {
        return of(name, List.of(columns));
    }

    /** A table with these columns and nothing else. */
    public static Table of(QualifiedName name, List<Column> columns) {
        return new Table(name, columns, List.of(), List.of(), Inheritance.NONE, Storage.USUAL, null);
    }

    /** The column of that name. */
    public Optional<Column> column(String columnName) {
        for (Column column : this.columns) {
            if (column.name().equals(columnName)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    /** Its primary key; null where it has none. */
    public @Nullable PrimaryKey primaryKey() {
        for (Constraint constraint : this.constraints) {
            if (constraint instanceof PrimaryKey key) {
                return key;
            }
        }
        return null;
    }

    /** Its unique constraints. */
    public List<UniqueConstraint> uniques() {
        return only(UniqueConstraint.class, this.constraints);
    }

    /** Its foreign keys. */
    public List<ForeignKey> foreignKeys() {
        return only(ForeignKey.class, this.constraints);
    }

    /** Its checks. */
    public List<CheckConstraint> checks() {
        return only(CheckConstraint.class, this.constraints);
    }

    /** The constraint of that name. */
    public Optional<Constraint> constraint(String constraintName) {
        for (Constraint constraint : this.constraints) {
            if (constraintName.equals(constraint.name())) {
                return Optional.of(constraint);
            }
        }
        return Optional.empty();
    }

    /** The index of that name. */
    public Optional<Index> index(String indexName) {
        for (Index index : this.indexes) {
            if (indexName.equals(index.name())) {
                return Optional.of(index);
            }
        }
        return Optional.empty();
    }

    /** The same under another name. */
    public Table named(QualifiedName newName) {
        return new Table(newName, this.columns, this.constraints, this.indexes, this.inheritance, this.storage,
                this.comment);
    }

    /** The same with other columns. */
    public Table withColumns(List<Column> newColumns) {
        return new Table(this.name, newColumns, this.constraints, this.indexes, this.inheritance, this.storage,
                this.comment);
    }

    /** The same with other parents, or its rows divided otherwise. */
    public Table with(Inheritance newInheritance) {
        return new Table(this.name, this.columns, this.constraints, this.indexes, newInheritance, this.storage,
                this.comment);
    }

    /** The same, stored otherwise. */
    public Table with(Storage newStorage) {
        return new Table(this.name, this.columns, this.constraints, this.indexes, this.inheritance, newStorage,
                this.comment);
    }

    /** The same with another comment. */
    public Table commented(@Nullable String newComment) {
        return new Table(this.name, this.columns, this.constraints, this.indexes, this.inheritance, this.storage,
                newComment);
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

    /** The same with one more constraint. */
    public Table with(Constraint constraint) {
        String constraintName = constraint.name();
        if (constraintName != null && constraint(constraintName).isPresent()) {
            throw DoesNotFit.exists("a constraint", this.name + "." + constraintName);
        }
        if (constraint instanceof PrimaryKey && primaryKey() != null) {
            throw DoesNotFit.exists("a primary key", this.name.toString());
        }
        return withConstraints(Stream.concat(this.constraints.stream(), Stream.of(constraint)).toList());
    }

    /** The same with just these constraints. */
    public Table withConstraints(List<? extends Constraint> newConstraints) {
        return new Table(this.name, this.columns, List.copyOf(newConstraints), this.indexes, this.inheritance,
                this.storage, this.comment);
    }

    /** The same with every constraint changed. */
    public Table withEachConstraint(UnaryOperator<Constraint> change) {
        List<Constraint> changed = this.constraints.stream().map(change).toList();
        return changed.equals(this.constraints) ? this : withConstraints(changed);
    }

    /**
     * The same with one constraint changed, or taken away where the change gives null.
     */
    public Table withConstraint(String constraintName, Function<Constraint, @Nullable Constraint> change) {
        Constraint before = constraint(constraintName)
            .orElseThrow(() -> DoesNotFit.missing("constraint", this.name + "." + constraintName));
        List<Constraint> after = new ArrayList<>(
                this.constraints.stream().filter((constraint) -> constraint != before).toList());
        Constraint changed = change.apply(before);
        if (changed != null) {
            after.add(changed);
        }
        return withConstraints(after);
    }

    /** The same with just these indexes. */
    public Table withIndexes(List<Index> newIndexes) {
        return new Table(this.name, this.columns, this.constraints, newIndexes, this.inheritance, this.storage,
                this.comment);
    }

    /** The same with every index changed. */
    public Table withEachIndex(UnaryOperator<Index> change) {
        return this.indexes.isEmpty() ? this : withIndexes(this.indexes.stream().map(change).toList());
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

    /** Tables are made by the thousand while a script is followed: no streams here. */
    private static List<Column> mandatory(List<Column> columns, List<String> names) {
        Column[] all = columns.toArray(Column[]::new);
        for (int i = 0; i < all.length; i++) {
            all[i] = names.contains(all[i].name()) ? all[i].mandatory() : all[i];
        }
        return List.of(all);
    }

    private static boolean hasOneTwice(List<Column> columns) {
        Set<String> names = new HashSet<>();
        for (Column column : columns) {
            if (!names.add(column.name())) {
                return true;
            }
        }
        return false;
    }

    private static <T> List<T> sorted(List<T> things, Comparator<? super T> order) {
        if (things.size() < 2) {
            return List.copyOf(things);
        }
        List<T> sorted = new ArrayList<>(things);
        sorted.sort(order);
        return List.copyOf(sorted);
    }

    private static <C extends Constraint> List<C> only(Class<C> kind, List<? extends Constraint> constraints) {
        List<C> found = new ArrayList<>(constraints.size());
        for (Constraint constraint : constraints) {
            if (kind.isInstance(constraint)) {
                found.add(kind.cast(constraint));
            }
        }
        return List.copyOf(found);
    }

    /** The order in which people read constraints. */
    private static int rank(Constraint constraint) {
        if (constraint instanceof PrimaryKey) {
            return 0;
        }
        if (constraint instanceof UniqueConstraint) {
            return 1;
        }
        if (constraint instanceof ForeignKey) {
            return 2;
        }
        return (constraint instanceof CheckConstraint) ? 3 : 4;
    }

    private static <T> Comparator<T> byName(Function<T, @Nullable String> name) {
        return Comparator.comparing(name, Comparator.nullsLast(Comparator.<String>naturalOrder()))
            .thenComparing(Object::toString);
    }

}
