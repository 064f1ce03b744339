package dev.aludel.dialect.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.aludel.testing.PostgresVersion;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a statement does to a database is what the reader says that it does, for every
 * statement of the corpus: the schema before it and its operations make the schema that
 * the catalog has after it.
 * <p>
 * Not part of the build: {@code mvn -pl migration-core -am test -Dtest=StatementCorpusLaw
 * -Dsurefire.failIfNoSpecifiedTests=false} runs it and writes the whole report to
 * {@code target/statements-V18.txt}.
 */
class StatementCorpusLaw {

    static Stream<PostgresVersion> versions() {
        return Corpus.versions();
    }

    @ParameterizedTest
    @MethodSource("versions")
    void everyStatementIsPredicted(PostgresVersion version) throws SQLException, IOException {
        CorpusReport report = new CorpusReport(
                new CorpusRun<>(version, new PredictionJudge()).over(Corpus.statements()));
        Files.writeString(Path.of("target", "statements-" + version + ".txt"), report.toString());
        assertThat(report.isClean()).as(report.toString()).isTrue();
    }

}
