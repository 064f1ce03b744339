package dev.aludel.judgement;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import dev.aludel.safety.Bench;
import dev.aludel.schema.Schema;
import dev.aludel.testing.DocumentPage;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code docs/judgement.md} tells how often the judgement of the corpus is right. */
class JudgementTests {

    @Test
    void thePageTellsHowOftenTheJudgementIsRight() throws SQLException, IOException {
        Map<CorpusCase, Judged> firing = judged("firing.md");
        Map<CorpusCase, Judged> safe = judged("safe.md");
        assertThat(firing).hasSizeGreaterThanOrEqualTo(100);
        assertThat(safe).hasSizeGreaterThanOrEqualTo(100);
        assertThat(firing.keySet()).noneMatch(CorpusCase::isSafe);
        assertThat(safe.keySet()).allMatch(CorpusCase::isSafe);
        DocumentPage.of("docs/judgement.md").contains("figures", new JudgementPage(firing, safe).text());
    }

    private static Map<CorpusCase, Judged> judged(String page) throws SQLException, IOException {
        Map<CorpusCase, Judged> judged = new TreeMap<>(Comparator.comparing(CorpusCase::title));
        Schema usual;
        try (TestDatabase database = CorpusCase.database()) {
            usual = Bench.schema(database);
        }
        for (CorpusCase each : CorpusCase.of(page)) {
            judged.put(each, Judged.of(each.sql(), each.before().isEmpty() ? usual : schema(each)));
        }
        return judged;
    }

    private static Schema schema(CorpusCase each) throws SQLException, IOException {
        try (TestDatabase database = CorpusCase.database()) {
            Bench.run(database, each.before());
            return Bench.schema(database);
        }
    }

}
