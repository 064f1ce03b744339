package dev.aludel.fact;

import java.util.List;
import java.util.function.UnaryOperator;

import dev.aludel.schema.QualifiedName;

/**
 * How long does it take to read all of a table on this server, now? A part of it is read
 * for that.
 *
 * @param table the table
 */
public record ReadingTimeOf(QualifiedName table) implements Question<ReadingTime> {

    @Override
    public List<Subject> subjects() {
        return List.of(Subject.columns(this.table, List.of()));
    }

    @Override
    public ReadingTimeOf renamed(UnaryOperator<QualifiedName> names) {
        return new ReadingTimeOf(names.apply(this.table));
    }

}
