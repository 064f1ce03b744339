package dev.aludel.run;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.aludel.testing.Database;
import dev.aludel.testing.DocumentPage;
import dev.aludel.testing.TestDatabase;

/** What is said of a database that is not what entities and migrations say. */
class DriftCaseTests {

    private static final DocumentPage MANUAL = DocumentPage.of("docs/drift.md");

    private static final DocumentPage CASES = DocumentPage
        .of("migration-core/src/test/resources/dev/aludel/run/drift.md");

    @TempDir
    Path folder;

    static Stream<DriftCase> manual() {
        return DriftCase.of(MANUAL.text()).stream();
    }

    static Stream<DriftCase> cases() {
        return DriftCase.of(CASES.text()).stream();
    }

    @ParameterizedTest
    @MethodSource("manual")
    void theManualSaysWhatIsSaid(DriftCase example, @Database TestDatabase database, @Database TestDatabase entities)
            throws SQLException {
        MANUAL.quotes(example.title(), example.said(database, entities, this.folder));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isSaid(DriftCase example, @Database TestDatabase database, @Database TestDatabase entities)
            throws SQLException {
        CASES.quotes(example.title(), example.said(database, entities, this.folder));
    }

}
