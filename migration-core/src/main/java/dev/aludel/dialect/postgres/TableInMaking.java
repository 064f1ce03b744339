package dev.aludel.dialect.postgres;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.aludel.schema.Column;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.DoesNotFit;
import dev.aludel.schema.Index;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;

/** A table that is read bit by bit. */
final class TableInMaking {

    private final QualifiedName name;

    private final Map<Integer, Column> columns = new LinkedHashMap<>();

    private final List<Constraint> constraints = new ArrayList<>();

    private final List<Index> indexes = new ArrayList<>();

    TableInMaking(QualifiedName name) {
        this.name = name;
    }

    void add(int number, Column column) {
        this.columns.put(number, column);
    }

    void add(Constraint constraint) {
        this.constraints.add(constraint);
    }

    void add(Index index) {
        this.indexes.add(index);
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

    Table finished() {
        return Table.of(this.name, List.copyOf(this.columns.values()))
            .withConstraints(this.constraints)
            .withIndexes(this.indexes);
    }

}
