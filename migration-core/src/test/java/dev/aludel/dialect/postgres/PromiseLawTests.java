package dev.aludel.dialect.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.aludel.testing.PostgresVersion;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who has run migrations and nothing else is not told that something was done by hand,
 * whatever statement of the corpus was in them; and who has done something is told that,
 * unless a statement may have done anything. What is not so is on
 * {@code promise-exceptions.md} with the reason, and nothing else is.
 * <p>
 * The whole report is written to {@code target/promises-V18.txt};
 * {@code -Daludel.test.versions=14,15,16,17,18} tries all servers.
 */
class PromiseLawTests {

    @TempDir
    Path path;

    static Stream<PostgresVersion> versions() {
        return Corpus.versions("18");
    }

    @ParameterizedTest
    @MethodSource("versions")
    void whatMigrationsHaveMadeIsNotDoneByHand(PostgresVersion version) throws SQLException, IOException {
        PromiseJudge judge = new PromiseJudge(this.path, version);
        List<Judgement> cases = new CorpusRun<>(version, judge).over(Corpus.statements());
        List<Judgement> judgements = new ArrayList<>(judge.sections());
        judgements.addAll(cases);
        String report = new CorpusReport(judgements).toString();
        Files.writeString(Path.of("target", "promises-" + version + ".txt"), report);
        assertThat(StatementExceptions.read("promise-exceptions.md", version).complaints(judgements)).isEmpty();
    }

}
