package dev.aludel.spec;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.aludel.testing.PostgresVersion;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each page under {@code src/test/specs}, one behaviour of drafting each. Five laws hold
 * for all of them: what is drafted is what the page ends with, word for word; it runs,
 * with the rows that are there; the database is then what the model predicted; Hibernate
 * starts on it and a second draft is empty; and taken back, it is what it was, with all
 * values of the columns that were there throughout.
 * <p>
 * A page may tell what is done by hand: {@code sql meanwhile} is what a contract asks for
 * and stops without, {@code sql meanwhile taken back} what it takes to go back further,
 * and {@code sql after downgrade} what has to work in the end.
 * <p>
 * {@code -Daludel.docs=write} writes the end of a page, to be reviewed as any draft is.
 * {@code -Daludel.test.spec=columns/} runs the pages whose names begin so, or in one of
 * several ways. One page in ten is carried out on PostgreSQL 14 too, and all of them are
 * with {@code -Daludel.test.repetitions} above 100.
 */
class SpecTests {

    private static final List<String> WANTED = List.of(System.getProperty("aludel.test.spec", "").split(","));

    private static final int ONE_IN = (Integer.getInteger("aludel.test.repetitions", 100) > 100) ? 1 : 10;

    @TempDir
    Path folder;

    static Stream<Spec> specs() throws IOException {
        return SpecPage.all()
            .filter((page) -> WANTED.stream().anyMatch(page.name()::startsWith))
            .flatMap((page) -> Stream.of(PostgresVersion.V18, PostgresVersion.V14)
                .filter((version) -> version == PostgresVersion.V18
                        || Math.floorMod(page.name().hashCode(), ONE_IN) == 0)
                .filter(page::isTrueOf)
                .map((version) -> new Spec(page, version)));
    }

    @ParameterizedTest
    @MethodSource("specs")
    @Execution(ExecutionMode.CONCURRENT)
    void holds(Spec spec) throws SQLException {
        try (TestDatabase database = TestDatabase.create(spec.version())) {
            SpecRun.of(spec.page(), spec.version(), database, this.folder).check();
        }
    }

    @Test
    void areFoundByWhatTheyAreAbout() throws IOException {
        assertThat(SpecPage.all().map(SpecPage::title)).doesNotHaveDuplicates();
        StringBuilder contents = new StringBuilder(
                """
                        # What is drafted for which change

                        Each page says what a database and its entities were, what the entities are now, and which migrations are
                        drafted for that. A test carries out every page: what is drafted is what the page says, it runs, the
                        database is then what was predicted, Hibernate starts on it, and taken back, it is what it was.
                        """);
        SpecPage.all()
            .collect(Collectors.groupingBy(SpecPage::chapter, TreeMap::new, Collectors.toList()))
            .forEach((chapter, pages) -> {
                contents.append("\n## %s\n\n".formatted(
                        chapter.substring(0, 1).toUpperCase(Locale.ROOT) + chapter.substring(1).replace('-', ' ')));
                pages.forEach((page) -> contents.append("- [%s](%s.md)\n".formatted(page.title(), page.name())));
            });
        SpecPage.contents().is(contents.toString());
    }

    /**
     * A page and a version that it is true of.
     */
    record Spec(SpecPage page, PostgresVersion version) {

        @Override
        public String toString() {
            return this.page + " " + this.version;
        }

    }

}
