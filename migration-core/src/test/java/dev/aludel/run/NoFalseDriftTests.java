package dev.aludel.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.aludel.drift.DriftReport;
import dev.aludel.testing.Database;
import dev.aludel.testing.DocumentPage;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** What migrations have made is what they promise, however they have written it. */
class NoFalseDriftTests {

    private static final Pattern SECTION = Pattern.compile("(?ms)^## (?<title>.*?)$.*?^```sql\\n(?<sql>.*?)^```$");

    @TempDir
    Path path;

    @Test
    void theSamplesHistory(@Database TestDatabase database) {
        Path migrations = DocumentPage.root().resolve("sample-app/src/main/resources/db/migration");
        assertThat(drift(new Bench(database, migrations))).isEqualTo("Nothing differs.");
    }

    static Stream<Written> pages() throws IOException {
        Path page = DocumentPage.root()
            .resolve("migration-core/src/test/resources/dev/aludel/dialect/postgres/prediction.md");
        return SECTION.matcher(Files.readString(page))
            .results()
            .map((section) -> new Written(section.group(1), section.group(2)))
            .toList()
            .stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void whatIsPredictedAsOneMigration(Written written, @Database TestDatabase database) {
        Bench bench = new Bench(database, this.path).with("V1__all.sql", written.sql());
        assertThat(drift(bench)).isEqualTo("Nothing differs.");
    }

    private static String drift(Bench bench) {
        bench.migrations().upgrade("heads");
        DriftReport report = bench.migrations((settings) -> settings.withSchemas(schemas(bench.database()))).drift();
        return DriftCase.text(report);
    }

    /** All that there are, so that nothing is overlooked. */
    private static List<String> schemas(TestDatabase database) {
        return database.jdbc()
            .sql("select nspname from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'")
            .query(String.class)
            .list();
    }

    /**
     * A script of a page.
     *
     * @param title its heading
     * @param sql its statements
     */
    record Written(String title, String sql) {

        @Override
        public String toString() {
            return this.title;
        }

    }

}
