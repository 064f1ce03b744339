package dev.aludel.fact;

import java.util.List;
import java.util.function.UnaryOperator;

import dev.aludel.schema.QualifiedName;

/**
 * Who is in the way of a lock on a table now, and who would wait behind it?
 *
 * @param table the table
 * @param mode the lock's name in the database's manual
 */
public record TrafficOn(QualifiedName table, String mode) implements Question<Traffic> {

    @Override
    public List<Subject> subjects() {
        return List.of(Subject.columns(this.table, List.of()));
    }

    @Override
    public TrafficOn renamed(UnaryOperator<QualifiedName> names) {
        return new TrafficOn(names.apply(this.table), this.mode);
    }

}
