package dev.aludel.judgement;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.aludel.safety.Bench;
import dev.aludel.safety.Rule;
import dev.aludel.safety.rule.Rules;
import dev.aludel.testing.DocumentPage;
import dev.aludel.testing.PostgresVersion;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs each migration of the corpus on a real server, and compares what it does with what
 * was claimed of it: {@code -Dtest=JudgementMeasurement -Daludel.docs=write} writes
 * {@code docs/judgement.md}. It takes minutes, so it is no part of the build.
 */
class JudgementMeasurement {

    @Test
    void corpus() throws SQLException, IOException {
        Map<CorpusCase, Seen> seen = new TreeMap<>(Comparator.comparing(CorpusCase::title));
        for (CorpusCase each : Stream.concat(CorpusCase.of("firing.md").stream(), CorpusCase.of("safe.md").stream())
            .toList()) {
            try (TestDatabase database = CorpusCase.database()) {
                Bench.run(database, each.before());
                // What is refused when it is read never runs.
                if (!Judged.of(each.sql(), Bench.schema(database)).refused()) {
                    seen.put(each, Seen.of(each.sql(), database));
                }
            }
        }
        DocumentPage.of("docs/judgement.md").contains("seen", text(seen));
        List<String> wrong = new ArrayList<>();
        seen.forEach((each, one) -> {
            if (each.runs() != one.ran()) {
                wrong.add(each.title() + ": " + one.migration().error());
            }
        });
        assertThat(wrong).as("whether it runs is another than the corpus says").isEmpty();
    }

    /**
     * What is claimed of the examples on the rules' pages, on the oldest and the newest
     * server.
     */
    @Test
    void pagesOfRules() throws SQLException {
        StringBuilder text = new StringBuilder(
                "\n| examples on the rules' pages | run | as judged |\n| --- | --- | --- |\n");
        Set<String> differences = new TreeSet<>();
        for (PostgresVersion version : List.of(PostgresVersion.V14, PostgresVersion.V18)) {
            List<Seen> ran = examples(version, differences).stream().filter(Seen::ran).toList();
            JudgementPage.line(text, "PostgreSQL " + version.major(), ran.size(),
                    ran.stream().filter((one) -> one.differences().isEmpty()).count());
        }
        JudgementPage.list(text, "Examples that are judged otherwise than seen", differences.stream());
        DocumentPage.of("docs/judgement.md").contains("pages", text.append('\n').toString());
    }

    /** Some are there to fail, or need a newer server. */
    private static List<Seen> examples(PostgresVersion version, Set<String> differences) throws SQLException {
        List<Seen> all = new ArrayList<>();
        try (TestDatabase database = TestDatabase.create(version)) {
            for (Rule<?> rule : Rules.all().rules()) {
                for (Map<String, String> example : rule.page().examples()) {
                    Optional<Seen> run = Seen.ofExample(example, database);
                    if (run.isPresent()) {
                        Seen seen = run.get();
                        seen.differences()
                            .forEach((difference) -> differences
                                .add("%s, on %d: %s".formatted(rule.id(), version.major(), difference)));
                        all.add(seen);
                    }
                }
            }
        }
        return all;
    }

    private static String text(Map<CorpusCase, Seen> seen) {
        StringBuilder text = new StringBuilder("\n| on PostgreSQL 18 | migrations |\n| --- | --- |\n");
        JudgementPage.line(text, "run without an error", count(seen, Seen::ran));
        JudgementPage.line(text, "of those, locks, scans, rewrites and changes are as they were judged",
                count(seen, (one) -> one.ran() && one.differences().isEmpty()));
        JudgementPage.line(text, "of those that run, a table is read or written as a whole while somebody waits for it",
                count(seen, (one) -> one.ran() && one.keepsWaiting()));
        JudgementPage.line(text, "of those, something was found",
                count(seen, (one) -> one.ran() && one.keepsWaiting() && one.judged().isFlagged()));
        JudgementPage.list(text, "Judged otherwise than seen",
                seen.entrySet()
                    .stream()
                    .filter((entry) -> !entry.getValue().differences().isEmpty())
                    .map((entry) -> entry.getKey() + ": " + String.join("; ", entry.getValue().differences())));
        JudgementPage.list(text, "Somebody waits for a whole table, and nothing was found",
                seen.entrySet()
                    .stream()
                    .filter((entry) -> entry.getValue().ran() && entry.getValue().keepsWaiting()
                            && !entry.getValue().judged().isFlagged())
                    .map((entry) -> entry.getKey().title()));
        return text.append('\n').toString();
    }

    private static long count(Map<CorpusCase, Seen> seen, Predicate<Seen> meant) {
        return seen.values().stream().filter(meant).count();
    }

}
