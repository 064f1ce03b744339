package dev.aludel.diff;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.Constraint;
import dev.aludel.schema.Default;
import dev.aludel.schema.Index;
import dev.aludel.schema.ValueSource;

/**
 * The names of functions that are not there all the time, so that what tables say with
 * them is said when they are.
 *
 * @param late those that are made when the tables are there
 * @param early those that are dropped before the tables
 * @param interrupted those that are dropped and made again
 */
record Functions(Set<String> late, Set<String> early, Set<String> interrupted) {

    boolean areLate(@Nullable ValueSource value) {
        return call(Words.expression(value), this.late);
    }

    boolean areLate(Constraint constraint) {
        return call(Words.expressions(constraint), this.late);
    }

    boolean areInterrupted(@Nullable ValueSource value) {
        return value instanceof Default && call(Words.expression(value), this.interrupted);
    }

    boolean areInterrupted(Constraint constraint) {
        return call(Words.expressions(constraint), this.interrupted);
    }

    boolean areInterrupted(Index index) {
        return call(Words.expressions(index), this.interrupted);
    }

    /** Whether a default of a table that goes has to go before it. */
    boolean goBefore(@Nullable ValueSource value) {
        return value instanceof Default && call(Words.expression(value), gone());
    }

    boolean goBefore(Constraint constraint) {
        return call(Words.expressions(constraint), gone());
    }

    private Set<String> gone() {
        Set<String> gone = new HashSet<>(this.early);
        gone.addAll(this.interrupted);
        return gone;
    }

    private static boolean call(Stream<String> expressions, Set<String> functions) {
        return !functions.isEmpty() && expressions.anyMatch((expression) -> Words.call(expression, functions));
    }

}
