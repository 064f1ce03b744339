package dev.aludel.dialect.postgres;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.aludel.dialect.NotInBatches;
import dev.aludel.dialect.RowStatement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Where an UPDATE or DELETE is cut, and what cannot be. */
class RowStatementTests {

    private static final String PLAIN = "Write it as a plain UPDATE or DELETE with its condition behind WHERE, or remove the directive.";

    static Stream<Arguments> statements() {
        return Stream.of(
                arguments("UPDATE tasks SET a = 1", "tasks", "tasks", List.of("a"),
                        "UPDATE tasks SET a = 1\nWHERE true"),
                arguments("UPDATE tasks t SET a = 1 WHERE b OR c -- why", "tasks", "t", List.of("a"),
                        "UPDATE tasks t SET a = 1\nWHERE (b OR c\n) AND true"),
                arguments("UPDATE app.\"Odd tasks\" AS \"T\" SET \"A\" = 1 WHERE b -- not c\n OR c",
                        "app.\"Odd tasks\"", "\"T\"", List.of("A"),
                        "UPDATE app.\"Odd tasks\" AS \"T\" SET \"A\" = 1\nWHERE (b -- not c\n OR c\n) AND true"),
                arguments(
                        "UPDATE tasks SET (a, b) = (SELECT 1, 2 WHERE true), c[1] = d IS DISTINCT FROM e, f = 'WHERE' "
                                + "FROM other o, third WHERE o.id = tasks.id",
                        "tasks", "tasks", List.of("a", "b", "c", "f"),
                        "UPDATE tasks SET (a, b) = (SELECT 1, 2 WHERE true), c[1] = d IS DISTINCT FROM e, f = 'WHERE' "
                                + "FROM other o, third\nWHERE (o.id = tasks.id\n) AND true"),
                arguments("UPDATE ONLY tasks SET a = 1", "tasks", "tasks", List.of("a"),
                        "UPDATE ONLY tasks SET a = 1\nWHERE true"),
                arguments("DELETE FROM tasks", "tasks", "tasks", List.of(), "DELETE FROM tasks\nWHERE true"),
                arguments("DELETE FROM ONLY app.tasks AS t USING gone g WHERE g.id = t.id", "app.tasks", "t", List.of(),
                        "DELETE FROM ONLY app.tasks AS t USING gone g\nWHERE (g.id = t.id\n) AND true"));
    }

    @ParameterizedTest
    @MethodSource("statements")
    void isCutWhereAConditionFitsIn(String sql, String written, String rows, List<String> assigned, String more) {
        RowStatement cut = new PostgresReader().rowStatement(sql);
        assertThat(cut.written()).isEqualTo(written);
        assertThat(cut.rows()).isEqualTo(rows);
        assertThat(cut.only()).isEqualTo(sql.contains(" ONLY "));
        assertThat(cut.assigned()).isEqualTo(assigned);
        assertThat(cut.where("true")).isEqualTo(more);
    }

    static Stream<Arguments> others() {
        return Stream.of(arguments("WITH x AS (SELECT 1) UPDATE t SET a = 1",
                "what begins with WITH cannot be run in batches.",
                "Write it as one UPDATE or DELETE, with a subquery in the place of the WITH, or remove the directive."),
                arguments("UPDATE t SET a = 1 RETURNING id", "what gives rows back cannot be run in batches.",
                        "Remove RETURNING: nobody reads what it gives."),
                arguments("DELETE FROM t LIMIT 10", "an UPDATE or DELETE has no LIMIT.",
                        "Remove it: 'batch=…' says how many rows at a time."),
                arguments("DELETE FROM t ORDER BY id", "an UPDATE or DELETE has no ORDER BY.",
                        "Remove it: the rows are taken by their primary key."),
                arguments("UPDATE t SET a = 1 WHERE CURRENT OF c",
                        "the statement is not understood, so nobody can cut it into batches.", PLAIN),
                arguments("UPDATE t SET", "the statement is not understood, so nobody can cut it into batches.", PLAIN),
                arguments("INSERT INTO t VALUES (1)", "'migrate:backfill' belongs before an UPDATE or DELETE.",
                        "Put it before the statement that it is about, or remove it."));
    }

    @ParameterizedTest
    @MethodSource("others")
    void othersAreRefused(String sql, String what, String action) {
        NotInBatches problem = catchThrowableOfType(NotInBatches.class, () -> new PostgresReader().rowStatement(sql));
        assertThat(problem.what()).isEqualTo(what);
        assertThat(problem.action()).isEqualTo(action);
    }

}
