package dev.aludel.judgement;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import dev.aludel.safety.Bench;
import dev.aludel.testing.DocumentPage;
import dev.aludel.testing.PostgresVersion;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Judges each migration of the corpus, runs it on a real server, and publishes how often
 * the judgement was right.
 */
class JudgementTests {

    @Test
    void thePageTellsHowOftenTheJudgementIsRight() throws SQLException, IOException {
        Map<CorpusCase, Tried> firing = tried("firing.md");
        Map<CorpusCase, Tried> safe = tried("safe.md");
        assertThat(firing.size()).isGreaterThanOrEqualTo(100);
        assertThat(safe.size()).isGreaterThanOrEqualTo(100);
        assertThat(safe.keySet()).allMatch(CorpusCase::isSafe);
        assertThat(firing.keySet()).noneMatch(CorpusCase::isSafe);
        DocumentPage page = DocumentPage.of("docs/judgement.md");
        page.contains("figures", new JudgementPage(firing, safe).text());
        List<String> wrong = new ArrayList<>();
        firing.forEach((each, tried) -> check(each, tried, wrong));
        safe.forEach((each, tried) -> check(each, tried, wrong));
        assertThat(wrong).as("whether it runs is another than its page says").isEmpty();
    }

    private static void check(CorpusCase each, Tried tried, List<String> wrong) {
        if (each.runs() != tried.ran()) {
            wrong.add(each.title() + ": " + tried.migration().error());
        }
    }

    private static Map<CorpusCase, Tried> tried(String page) throws SQLException, IOException {
        String schema = Files.readString(CorpusCase.FOLDER.resolve("schema.sql"));
        Map<CorpusCase, Tried> tried = new TreeMap<>(java.util.Comparator.comparing(CorpusCase::title));
        for (CorpusCase each : CorpusCase.of(page)) {
            try (TestDatabase database = TestDatabase.fromTemplate(PostgresVersion.V18, "judgement", (connection) -> {
                try (var statement = connection.createStatement()) {
                    statement.execute(schema);
                }
            })) {
                Bench.run(database, each.before());
                tried.put(each, Tried.of(each.sql(), database));
            }
        }
        return tried;
    }

}
