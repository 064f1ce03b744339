package dev.aludel.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import dev.aludel.MigrationSettings;
import dev.aludel.Migrations;
import dev.aludel.report.StatusVerdict;
import dev.aludel.testing.Database;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A process that is killed while it upgrades: the next one goes on, and nothing is done
 * twice or by half.
 */
class KilledTests {

    private static final int MIGRATIONS = 6;

    /**
     * After how many rows of the history the process is killed, somewhere inside the next
     * migration.
     */
    static IntStream moments() {
        return IntStream.range(0, Math.max(1, Integer.getInteger("aludel.test.repetitions", 100) / 25))
            .map((moment) -> moment % MIGRATIONS);
    }

    @ParameterizedTest
    @MethodSource("moments")
    void theNextProcessGoesOn(int moment, @Database TestDatabase database, @TempDir Path path) throws Exception {
        Bench bench = new Bench(database, path);
        for (int i = 1; i <= MIGRATIONS; i++) {
            bench.with("V%d__step.sql".formatted(i), migration(i));
        }
        Process process = upgradeElsewhere(database, path);
        while (process.isAlive() && (applied(bench) < moment || moment % 3 == 1 && !isInBatches(bench))) {
            Thread.onSpinWait();
        }
        process.destroyForcibly().waitFor();

        Migrations migrations = bench
            .migrations((settings) -> settings.run((run) -> MigrationSettings.defaults().run()));
        migrations.upgrade("head");
        assertThat(migrations.status().verdict()).isEqualTo(StatusVerdict.UP_TO_DATE);
        for (int i = 1; i <= MIGRATIONS; i++) {
            assertThat(rows(bench, "t" + i)).as("rows of t%d", i).isEqualTo(1);
            assertThat((i % 3 == 2) ? rows(bench, "b%d where n = 1".formatted(i)) : 2000).as("rows of b%d", i)
                .isEqualTo(2000);
        }
        assertThat(bench.database()
            .jdbc()
            .sql("select count(*) from pg_index where not indisvalid")
            .query(Long.class)
            .single()).isZero();
    }

    /** One of three runs outside a transaction, and one in batches. */
    private static String migration(int number) {
        String table = "CREATE TABLE t%1$d (id int);\nINSERT INTO t%1$d VALUES (%1$d);\nSELECT pg_sleep(0.05);\n"
            .formatted(number);
        if (number % 3 == 2) {
            return table + """
                    CREATE TABLE b%1$d (id int PRIMARY KEY, n int);
                    INSERT INTO b%1$d SELECT i, 0 FROM generate_series(1, 2000) AS i;
                    -- migrate:backfill batch=20 pause=1
                    UPDATE b%1$d SET n = n + 1;
                    """.formatted(number);
        }
        return (number % 3 == 0) ? table + "CREATE INDEX CONCURRENTLY t%1$d_id ON t%1$d (id);\n".formatted(number)
                : table;
    }

    private static Process upgradeElsewhere(TestDatabase database, Path path) throws IOException {
        return new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), Elsewhere.class.getName(), database.url(), database.user(),
                database.password(), "filesystem:" + path))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    }

    private static long applied(Bench bench) {
        return bench.has("aludel_history") ? rows(bench, "aludel_history where state = 'applied'") : 0;
    }

    private static boolean isInBatches(Bench bench) {
        return bench.has("aludel_history") && rows(bench, "aludel_history where progress is not null") > 0;
    }

    private static long rows(Bench bench, String table) {
        return bench.database().jdbc().sql("select count(*) from " + table).query(Long.class).single();
    }

    /** The process that is killed. */
    static final class Elsewhere {

        private Elsewhere() {
        }

        public static void main(String[] arguments) {
            Migrations
                .of(new DriverManagerDataSource(arguments[0], arguments[1], arguments[2]),
                        MigrationSettings.defaults().source((source) -> source.withLocations(arguments[3])))
                .upgrade("head");
        }

    }

}
