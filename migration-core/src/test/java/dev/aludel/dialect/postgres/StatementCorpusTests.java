package dev.aludel.dialect.postgres;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import dev.aludel.testing.PostgresVersion;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The corpus is true to PostgreSQL: the server runs every statement of it, from the
 * version on that it names, and has something else afterwards unless the page says that
 * it has not. {@code -Daludel.test.versions=14,15,16,17,18} tries them all. What the
 * reader makes of it is the matter of {@code StatementCorpusLaw}.
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

    @ParameterizedTest
    @EnumSource(names = "V18")
    void everyStatementChangesSomethingUnlessItsPageSaysNot(PostgresVersion version) throws SQLException {
        List<Optional<String>> errors = new CorpusRun<>(version, StatementCorpusTests::errors)
            .over(Corpus.statements());
        assertThat(errors.stream().flatMap(Optional::stream)).isEmpty();
    }

    private static Function<CorpusCase, Optional<String>> errors(Live live, CorpusSection section) throws SQLException {
        Everything before = Everything.of(live);
        return (example) -> refusal(live, section, example).or(() -> surprise(live, section, example, before));
    }

    private static Optional<String> refusal(Live live, CorpusSection section, CorpusCase example) {
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

    private static Optional<String> surprise(Live live, CorpusSection section, CorpusCase example, Everything before) {
        try {
            Everything after = Everything.of(live);
            boolean changed = !after.equals(before);
            boolean expected = example.expectation() != CorpusCase.Expectation.UNCHANGED;
            return (changed == expected) ? Optional.empty() : Optional.of("%s: %s: %s%n%s".formatted(section.page(),
                    changed ? "changed" : "unchanged", example.title(), after.without(before)));
        }
        catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

}
