package dev.aludel.measurement;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.aludel.dialect.Circumstances;
import dev.aludel.dialect.Effects;
import dev.aludel.dialect.Effort;
import dev.aludel.dialect.postgres.PostgresDialect;
import dev.aludel.fact.Facts;
import dev.aludel.fact.ProbeLimits;
import dev.aludel.fact.ReadingTimeOf;
import dev.aludel.operation.Operation;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.testing.TestDatabase;

/**
 * How good the estimates are: statements run on tables of several sizes and shapes,
 * beside what was said before. Not a test: {@code main} prints the figures of
 * docs/lint.md.
 */
final class EstimateMeasurement {

    private static final PostgresDialect DIALECT = new PostgresDialect();

    private static final QualifiedName TABLE = QualifiedName.of("measured");

    private static final int[] ROWS = { 250_000, 1_000_000 };

    private static final int[] WIDTHS = { 20, 200 };

    private static final List<String> STATEMENTS = List.of("ALTER TABLE measured ALTER COLUMN a SET NOT NULL",
            "ALTER TABLE measured ADD CONSTRAINT positive CHECK (a >= 0)", "CREATE INDEX ix_a ON measured (a)",
            "CREATE INDEX ix_note ON measured (note)", "ALTER TABLE measured ADD PRIMARY KEY (id)",
            "ALTER TABLE measured ADD CONSTRAINT fk_a FOREIGN KEY (a) REFERENCES referenced",
            "ALTER TABLE measured ALTER COLUMN a TYPE bigint",
            "ALTER TABLE measured ADD COLUMN token uuid DEFAULT gen_random_uuid()", "UPDATE measured SET a = a + 1");

    private EstimateMeasurement() {
    }

    public static void main(String[] arguments) throws SQLException {
        Map<String, List<Double>> multiples = new LinkedHashMap<>();
        List<Double> ratios = new ArrayList<>();
        int within = 0;
        for (int rows : ROWS) {
            for (int width : WIDTHS) {
                for (String sql : STATEMENTS) {
                    Measured measured = measure(rows, width, sql);
                    multiples.computeIfAbsent(sql, (same) -> new ArrayList<>())
                        .add(measured.truth() / measured.reading());
                    ratios.add(measured.truth() / (measured.reading() * measured.effort().usual()));
                    within += measured.within() ? 1 : 0;
                    System.out.println(measured.line(rows, width, sql));
                }
            }
        }
        multiples
            .forEach((sql, each) -> System.out.printf(Locale.ROOT, "%-80s %.1f to %.1f scans, in the middle %.1f%n",
                    sql, quantile(each, 0), quantile(each, 1), quantile(each, 0.5)));
        System.out.printf(Locale.ROOT,
                "truth / estimate: middle %.2f, 80 %% from %.2f to %.2f; %d of %d in the range%n",
                quantile(ratios, 0.5), quantile(ratios, 0.1), quantile(ratios, 0.9), within, ratios.size());
    }

    private static Measured measure(int rows, int width, String sql) throws SQLException {
        try (TestDatabase database = TestDatabase.create();
                Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE referenced (id int PRIMARY KEY)");
            statement.execute("INSERT INTO referenced SELECT generate_series(0, 999)");
            statement.execute("CREATE TABLE measured (id int NOT NULL, a int, note text)");
            statement.execute("""
                    INSERT INTO measured SELECT n, n %% 1000, left(repeat(md5(n::text), 10), %d)
                    FROM generate_series(1, %d) AS n""".formatted(width, rows));
            statement.execute("VACUUM ANALYZE");
            Facts facts = DIALECT.facts().find(connection, List.of(TABLE), ProbeLimits.USUAL);
            double reading = facts.ask(new ReadingTimeOf(TABLE)).orElseThrow().seconds();
            Operation operation = DIALECT.reader().operations(sql, "public").get(0);
            Schema before = DIALECT.catalog().read(connection, List.of());
            Circumstances circumstances = new Circumstances(before, before, DIALECT.oldestVersion());
            Effects effects = DIALECT.effects(operation, circumstances);
            long start = System.nanoTime();
            statement.execute(sql);
            return new Measured(reading, (System.nanoTime() - start) / 1e9,
                    DIALECT.effort(operation, effects, circumstances).orElseThrow());
        }
    }

    private static double quantile(List<Double> values, double part) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.round(part * (sorted.size() - 1)));
    }

    private record Measured(double reading, double truth, Effort effort) {

        boolean within() {
            return this.truth >= this.reading * this.effort.atLeast()
                    && this.truth <= this.reading * this.effort.atMost();
        }

        String line(int rows, int width, String sql) {
            return String.format(Locale.ROOT, "%,9d rows, %3d wide: estimate %6.2f s, truth %6.2f s, ratio %4.2f  %s",
                    rows, width, this.reading * this.effort.usual(), this.truth,
                    this.truth / (this.reading * this.effort.usual()), sql);
        }

    }

}
