package dev.aludel.fact;

import java.util.List;
import java.util.function.UnaryOperator;

import dev.aludel.schema.QualifiedName;

/**
 * How many rows of a table does a condition refuse? One that is null for a row refuses it
 * not.
 *
 * @param table the table
 * @param condition the condition in SQL
 */
public record RowsAgainst(QualifiedName table, String condition) implements Question<Count> {

    @Override
    public List<Subject> subjects() {
        return List.of(Subject.whole(this.table));
    }

    @Override
    public RowsAgainst renamed(UnaryOperator<QualifiedName> names) {
        return new RowsAgainst(names.apply(this.table), this.condition);
    }

}
