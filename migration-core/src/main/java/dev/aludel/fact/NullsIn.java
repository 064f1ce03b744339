package dev.aludel.fact;

import java.util.List;
import java.util.function.UnaryOperator;

import dev.aludel.schema.QualifiedName;

/**
 * How many rows of a table are null in one of some columns?
 *
 * @param table the table
 * @param columns its columns
 */
public record NullsIn(QualifiedName table, List<String> columns) implements Question<Count> {

    public NullsIn {
        columns = List.copyOf(columns);
    }

    @Override
    public List<Subject> subjects() {
        return List.of(Subject.columns(this.table, this.columns));
    }

    @Override
    public NullsIn renamed(UnaryOperator<QualifiedName> names) {
        return new NullsIn(names.apply(this.table), this.columns);
    }

}
