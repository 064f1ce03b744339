package dev.aludel.fact;

import java.util.List;
import java.util.function.UnaryOperator;

import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.QualifiedName;

/**
 * How many rows of a table refer to a row that is not there?
 *
 * @param table the table
 * @param key the foreign key that they would break; its referenced columns are given
 */
public record OrphansIn(QualifiedName table, ForeignKey key) implements Question<Count> {

    @Override
    public List<Subject> subjects() {
        return List.of(Subject.columns(this.table, this.key.columns()),
                Subject.columns(this.key.referencedTable(), this.key.referencedColumns()));
    }

    @Override
    public OrphansIn renamed(UnaryOperator<QualifiedName> names) {
        return new OrphansIn(names.apply(this.table),
                this.key.referringTo(names.apply(this.key.referencedTable()), this.key.referencedColumns()));
    }

}
