package dev.aludel.dialect.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

/**
 * How a question is asked.
 *
 * @param whole asked of all that there is
 * @param sampled asked of a part, where there is no time for more; null where a part
 * tells nothing
 * @param <A> the answer
 */
record Probe<A>(Query<A> whole, @Nullable Query<A> sampled) {

    /**
     * A query with one row.
     *
     * @param sql its text
     * @param answer makes the answer of its row
     * @param <A> the answer
     */
    record Query<A>(String sql, Answer<A> answer) {
    }

    /**
     * Reads a row.
     *
     * @param <A> the answer
     */
    @FunctionalInterface
    interface Answer<A> {

        A read(ResultSet row) throws SQLException;

    }

}
