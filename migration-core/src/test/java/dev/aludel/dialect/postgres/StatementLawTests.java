package dev.aludel.dialect.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.aludel.testing.PostgresVersion;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a statement does to a database is what the reader says that it does, for every
 * statement of the corpus: the schema before it and its operations make the schema that
 * the catalog has after it. What is not so is on {@code statement-exceptions.md} with the
 * reason, and nothing else is.
 * <p>
 * The whole report is written to {@code target/statements-V18.txt};
 * {@code -Daludel.test.versions=14,15,16,17,18} tries all servers, and
 * {@code -Daludel.law.doubts=true} adds what the schema cannot tell apart.
 */
class StatementLawTests {

    static Stream<PostgresVersion> versions() {
        return Corpus.versions();
    }

    @ParameterizedTest
    @MethodSource("versions")
    void everyStatementIsPredicted(PostgresVersion version) throws SQLException, IOException {
        List<Judgement> judgements = new CorpusRun<>(version, new PredictionJudge()).over(Corpus.statements());
        String report = new CorpusReport(judgements).toString();
        Files.writeString(Path.of("target", "statements-" + version + ".txt"), report);
        assertThat(StatementExceptions.read(version).complaints(judgements)).isEmpty();
    }

}
