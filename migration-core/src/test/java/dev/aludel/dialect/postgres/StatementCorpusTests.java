package dev.aludel.dialect.postgres;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.aludel.testing.PostgresVersion;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The corpus is true to PostgreSQL: the server runs every statement of it, from the
 * version on that it names. {@code -Daludel.test.versions=14,15,16,17,18} tries them all.
 * What the reader makes of it is the matter of {@link StatementLawTests}.
 */
class StatementCorpusTests {

    static Stream<PostgresVersion> versions() {
        return Corpus.versions();
    }

    @Test
    void isLarge() {
        assertThat(Corpus.statements().stream().mapToInt((section) -> section.cases().size()).sum())
            .isGreaterThanOrEqualTo(500);
    }

    @ParameterizedTest
    @MethodSource("versions")
    void everyStatementRuns(PostgresVersion version) throws SQLException {
        List<Optional<String>> refused = new CorpusRun<>(version,
                (live, section) -> (example) -> refusal(live, section, example))
            .over(Corpus.statements());
        assertThat(refused.stream().flatMap(Optional::stream)).isEmpty();
    }

    static Optional<String> refusal(Live live, CorpusSection section, CorpusCase example) {
        try {
            for (String statement : example.statements()) {
                live.run(statement);
            }
            return Optional.empty();
        }
        catch (SQLException refused) {
            return Optional.of(section.page() + ": " + refused.getMessage());
        }
    }

}
