package dev.aludel.dialect.postgres;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.aludel.testing.PostgresVersion;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The corpus is right in what it says of its statements: after each the server has
 * something else than before, unless the page says that it has not.
 * <p>
 * Not part of the build, as it asks for all definitions some 800 times:
 * {@code mvn -pl migration-core -am test -Dtest=StatementCorpusCheck
 * -Dsurefire.failIfNoSpecifiedTests=false} runs it.
 */
class StatementCorpusCheck {

    static Stream<PostgresVersion> versions() {
        return Corpus.versions();
    }

    @ParameterizedTest
    @MethodSource("versions")
    void everyStatementChangesSomethingUnlessItsPageSaysNot(PostgresVersion version) throws SQLException {
        List<Optional<String>> errors = new CorpusRun<>(version, StatementCorpusCheck::errors)
            .over(Corpus.statements());
        assertThat(errors.stream().flatMap(Optional::stream)).isEmpty();
    }

    private static Function<CorpusCase, Optional<String>> errors(Live live, CorpusSection section) throws SQLException {
        Everything before = Everything.of(live);
        return (example) -> StatementCorpusTests.refusal(live, section, example)
            .or(() -> surprise(live, section, example, before));
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
