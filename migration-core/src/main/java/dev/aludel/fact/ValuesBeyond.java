package dev.aludel.fact;

import java.util.List;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.DataType;
import dev.aludel.schema.QualifiedName;

/**
 * How many values of a column do not go into another type as they are?
 *
 * @param table the table
 * @param column its column
 * @param from the type that it has
 * @param to the type that it shall have
 * @param using the conversion as an expression in SQL; null for the usual one
 */
public record ValuesBeyond(QualifiedName table, String column, DataType from, DataType to,
        @Nullable String using) implements Question<Conversion> {

    @Override
    public List<Subject> subjects() {
        return List.of((this.using != null) ? new Subject(this.table, List.of(this.column), true)
                : Subject.columns(this.table, List.of(this.column)));
    }

    @Override
    public ValuesBeyond renamed(UnaryOperator<QualifiedName> names) {
        return new ValuesBeyond(names.apply(this.table), this.column, this.from, this.to, this.using);
    }

}
