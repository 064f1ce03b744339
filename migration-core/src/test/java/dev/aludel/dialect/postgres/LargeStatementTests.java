package dev.aludel.dialect.postgres;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.aludel.operation.AddColumn;
import dev.aludel.operation.CreateIndex;
import dev.aludel.operation.CreateTable;
import dev.aludel.operation.DeleteRows;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RunCommand;
import dev.aludel.operation.UpdateRows;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Statements that are very deep or very long are understood as short ones are, and the
 * text of their expressions is whole.
 */
class LargeStatementTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = { "(|)", "f(|)", "a.f(a, |)", "CASE WHEN b THEN |' END'", "'ARRAY[' | ]", "'(SELECT ' | )",
                    "'a + (' | )", "'CAST(' | ' AS int)'", "x IN (|)", "coalesce(|, 1)", "trim(|)",
                    "'EXISTS (SELECT 1 FROM t WHERE ' | )", "'jsonb_build_object(''{\"a\": [(''::text, ' | )",
                    "'b[CASE WHEN (' | ') THEN 1 END]'" })
    void aDeepExpressionHidesNothingElse(String open, String close) {
        for (int depth : List.of(29, 30, 31, 32, 1_000, 10_000)) {
            String deep = open.strip() + " " + (open + " ").repeat(depth - 1) + "b" + (" " + close).repeat(depth);
            assertReads("UPDATE t SET a = %s WHERE c = %s".formatted(deep, deep),
                    new UpdateRows(Reading.name("t"), "c = " + deep), depth);
            assertReads("DELETE FROM t WHERE %s = c".formatted(deep), new DeleteRows(Reading.name("t"), deep + " = c"),
                    depth);
        }
    }

    private static void assertReads(String sql, Operation expected, int depth) {
        List<Operation> read = Reading.read(sql);
        assertThat(read.equals(List.of(expected)))
            .as("reads %s… at depth %d; it read %s", start(sql), depth, start(read.toString()))
            .isTrue();
    }

    @Test
    void aTableIsUnderstoodWhateverItsDefaultsAndChecksAre() {
        String deep = "f(".repeat(1_000) + "a" + ")".repeat(1_000);
        CreateTable created = (CreateTable) Reading
            .read("CREATE TABLE t (a int DEFAULT %s, b numeric(10, 2) NOT NULL, CONSTRAINT c CHECK (%s > 0))"
                .formatted(deep.replace("a", "1"), deep))
            .get(0);
        assertThat(created.table().column("a").orElseThrow().toString()).contains(deep.replace("a", "1"));
        assertThat(created.table().column("b").orElseThrow().toString()).isEqualTo("b numeric(10,2) not null");
        assertThat(created.table().checks()).singleElement().asString().contains(deep + " > 0");
    }

    @Test
    void anIndexIsUnderstoodWhateverItsExpressionIs() {
        String deep = "lower(".repeat(1_000) + "a" + ")".repeat(1_000);
        assertThat(Reading.read("CREATE INDEX i ON t (%s) WHERE %s = ''".formatted(deep, deep))).singleElement()
            .isInstanceOfSatisfying(CreateIndex.class,
                    (created) -> assertThat(created.index().toString()).contains(deep + " = ''"));
    }

    @Test
    void rowsBehindTheFirstOnesDoNotCount() {
        String rows = IntStream.range(0, 20_000)
            .mapToObj((row) -> "(%d, 'name; %d', now(), (SELECT (1)))".formatted(row, row))
            .collect(Collectors.joining(", "));
        String insert = "INSERT INTO t (id, name) VALUES " + rows + " ON CONFLICT (id) DO NOTHING";
        assertThat(Reading.read(insert)).containsExactly(new RunCommand("INSERT", insert));
        String inside = "INSERT INTO u VALUES " + rows;
        assertThat(Reading.read("WITH x AS (%s RETURNING *) DELETE FROM t WHERE id = 1".formatted(inside)))
            .containsExactly(new RunCommand("INSERT", inside + " RETURNING *"),
                    new DeleteRows(Reading.name("t"), "id = 1"));
        assertThat(Reading.read("UPDATE t SET a = v.a FROM (VALUES %s) AS v (id, a) WHERE v.id = t.id".formatted(rows)))
            .containsExactly(new UpdateRows(Reading.name("t"), "v.id = t.id"));
    }

    @Test
    void elementsBehindTheFirstOnesDoNotCount() {
        String list = IntStream.range(0, 200_000).mapToObj(Integer::toString).collect(Collectors.joining(", "));
        for (String where : List.of("id IN (%s)".formatted(list), "id = ANY (ARRAY[%s])".formatted(list),
                "id = CASE %sELSE 2 END".formatted("WHEN a = 1 THEN (b) ".repeat(50_000)))) {
            assertReads("DELETE FROM t WHERE %s AND b".formatted(where),
                    new DeleteRows(Reading.name("t"), where + " AND b"), 1);
        }
    }

    @Test
    void aLiteralMayHaveFiveMegabytes() {
        String literal = "'" + "it''s; (".repeat(5_000_000 / 8) + "'";
        assertReads("UPDATE t SET a = %s WHERE b".formatted(literal), new UpdateRows(Reading.name("t"), "b"), 1);
        assertThat(Reading.read("ALTER TABLE t ADD a text DEFAULT %s".formatted(literal))).singleElement()
            .isInstanceOfSatisfying(AddColumn.class,
                    (added) -> assertThat(added.column().toString()).hasSizeGreaterThan(5_000_000));
    }

    private static String start(String text) {
        return text.substring(0, Math.min(200, text.length()));
    }

}
