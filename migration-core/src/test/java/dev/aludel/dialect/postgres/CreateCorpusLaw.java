package dev.aludel.dialect.postgres;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.aludel.diff.Diff;
import dev.aludel.operation.Operation;
import dev.aludel.schema.Schema;
import dev.aludel.testing.PostgresVersion;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What our catalog reads from a database makes, in an empty one, the same database: our
 * own schemas are equal, and so is all that PostgreSQL keeps.
 * <p>
 * The model cannot hold all of the corpus yet, so surefire does not find this class by
 * its name. Run it with {@code -Dtest=CreateCorpusLaw}; {@code -Daludel.test.corpus=keys}
 * takes the pages with that word in their name only.
 */
class CreateCorpusLaw {

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
                    report.add(script, failures(script, first, second));
                }
            }
        }
        assertThat(report.hasFailures()).as(report.written()).isFalse();
    }

    private static List<String> failures(CreateScripts.Script script, Sandbox first, Sandbox second)
            throws SQLException {
        Picture wanted = first.inside((live) -> {
            live.run(script.sql());
            return Picture.of(live);
        });
        if (wanted.schema() == null) {
            return List.of(wanted.failure());
        }
        List<Operation> operations;
        try {
            operations = Diff.between(Schema.empty(), wanted.schema(), Live.EQUIVALENCE);
        }
        catch (RuntimeException exception) {
            return List.of("not drafted: " + exception);
        }
        try {
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
