package dev.aludel.dialect.postgres;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.aludel.diff.Diff;
import dev.aludel.operation.Operation;
import dev.aludel.schema.Schema;
import dev.aludel.testing.DocumentPage;
import dev.aludel.testing.PostgresVersion;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What our catalog reads from a database makes, in an empty one, the same database: our
 * own schemas are equal, and so is all that PostgreSQL keeps, but for what
 * {@link NotModelled} lists. An exception that is none any longer fails too.
 * <p>
 * {@code -Daludel.test.corpus=keys} takes the pages with that word in their name only,
 * {@code -Daludel.test.versions=all} every version of PostgreSQL.
 */
class CreateLawTests {

    private static final String ONLY = System.getProperty("aludel.test.corpus", "");

    static Stream<PostgresVersion> versions() {
        return Sandbox.versions();
    }

    @ParameterizedTest
    @MethodSource("versions")
    void whatIsReadMakesTheSameAgain(PostgresVersion version) throws SQLException, IOException {
        CreateScriptsReport report = new CreateScriptsReport(version);
        try (Sandbox first = Sandbox.on(version); Sandbox second = Sandbox.on(version)) {
            for (CreateScripts.Script script : CreateScripts.scripts(version)) {
                if (script.theme().contains(ONLY)) {
                    report.add(script, unexplained(script, version, differences(script, first, second)));
                }
            }
        }
        assertThat(report.hasFailures()).as(report.written()).isFalse();
    }

    @Test
    void thePageListsWhatIsNotModelled() {
        DocumentPage.of("docs/not-modelled.md").is(NotModelled.page());
    }

    private static List<String> unexplained(CreateScripts.Script script, PostgresVersion version,
            List<String> differences) {
        List<String> failures = new ArrayList<>(differences);
        for (NotModelled exception : NotModelled.ALL) {
            if (exception.concerns(script, version) && !failures.removeIf(exception::explains)) {
                failures.add("no longer an exception: " + exception.what());
            }
        }
        return failures;
    }

    private static List<String> differences(CreateScripts.Script script, Sandbox first, Sandbox second)
            throws SQLException {
        Picture wanted = first.inside((live) -> {
            live.run(script.sql());
            return Picture.of(live);
        });
        Schema schema = wanted.schema();
        if (schema == null) {
            return List.of(wanted.failure());
        }
        try {
            List<Operation> operations = Diff.between(Schema.empty(), schema, Live.EQUIVALENCE);
            return second.inside((live) -> {
                live.run(operations);
                return wanted.differencesTo(Picture.of(live));
            });
        }
        catch (SQLException | RuntimeException exception) {
            return List.of("not written: " + exception.getMessage());
        }
    }

}
