package dev.aludel.dialect.postgres;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.Column;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.DoesNotFit;
import dev.aludel.schema.Index;
import dev.aludel.schema.Inheritance;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Storage;
import dev.aludel.schema.Table;

/** A table that is read bit by bit, with all columns that it has from its parents. */
final class TableInMaking {

    private final QualifiedName name;

    private final Inheritance inheritance;

    private final Storage storage;

    private final @Nullable String comment;

    private final Map<Integer, Column> columns = new LinkedHashMap<>();

    private final List<Constraint> constraints = new ArrayList<>();

    private final List<IndexInMaking> indexes = new ArrayList<>();

    TableInMaking(QualifiedName name, Inheritance inheritance, Storage storage, @Nullable String comment) {
        this.name = name;
        this.inheritance = inheritance;
        this.storage = storage;
        this.comment = comment;
    }

    QualifiedName name() {
        return this.name;
    }

    Inheritance inheritance() {
        return this.inheritance;
    }

    boolean isLogged() {
        return this.storage.logged();
    }

    void add(int number, Column column) {
        this.columns.put(number, column);
    }

    void add(Constraint constraint) {
        this.constraints.add(constraint);
    }

    void add(IndexInMaking index) {
        this.indexes.add(index);
    }

    /** The index that was added last. */
    IndexInMaking index() {
        return this.indexes.get(this.indexes.size() - 1);
    }

    /** The name of the column with that number. */
    String column(int number) {
        Column column = this.columns.get(number);
        if (column == null) {
            throw DoesNotFit.missing("column", this.name + "." + number);
        }
        return column.name();
    }

    List<String> columns(List<Integer> numbers) {
        return numbers.stream().map(this::column).toList();
    }

    /** The column of that name. */
    Optional<Column> column(String columnName) {
        return this.columns.values().stream().filter((column) -> column.name().equals(columnName)).findFirst();
    }

    /** Takes the columns as an heir sees them. */
    void inherit(Heritage heritage) {
        this.columns.replaceAll((number, column) -> heritage.seen(this, column));
    }

    Table finished() {
        List<Constraint> all = new ArrayList<>(this.constraints);
        this.indexes.stream().filter(IndexInMaking::isExclusion).map(IndexInMaking::exclusion).forEach(all::add);
        List<Index> plain = this.indexes.stream()
            .filter((index) -> !index.isExclusion())
            .map(IndexInMaking::finished)
            .toList();
        return new Table(this.name, List.copyOf(this.columns.values()), all, plain, this.inheritance, this.storage,
                this.comment);
    }

}
