package dev.aludel.fact;

import java.util.List;
import java.util.function.UnaryOperator;

import dev.aludel.schema.QualifiedName;

/**
 * Something about live tables and their rows that decides what becomes of a statement.
 * Equal questions have the same answer.
 *
 * @param <A> the answer
 */
public sealed interface Question<A> permits NullsIn, DuplicatesIn, OrphansIn, RowsAgainst, ValuesBeyond, ReadingTimeOf,
        TrafficOn, PermissionFor, UnfitRows {

    /** What of each table it asks about. */
    List<Subject> subjects();

    /** The same question where tables have other names. */
    Question<A> renamed(UnaryOperator<QualifiedName> names);

    /**
     * What of one table a question is about.
     *
     * @param table the table
     * @param columns the columns that it names
     * @param whole whether it may look at any other column, too, as an expression does
     */
    record Subject(QualifiedName table, List<String> columns, boolean whole) {

        public Subject {
            columns = List.copyOf(columns);
        }

        static Subject columns(QualifiedName table, List<String> columns) {
            return new Subject(table, columns, false);
        }

        static Subject whole(QualifiedName table) {
            return new Subject(table, List.of(), true);
        }

    }

}
