package dev.aludel.dialect.postgres;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.aludel.operation.Operation;
import dev.aludel.operation.TruncateTables;
import dev.aludel.schema.QualifiedName;
import dev.aludel.testing.PostgresVersion;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whose rows a statement changes, and whether all of them, is what the server says: in
 * its plan, and by what is left of the rows.
 */
class ChangedRowsTests {

    static Stream<PostgresVersion> versions() {
        return Corpus.versions();
    }

    @ParameterizedTest
    @MethodSource("versions")
    void changesAreThoseOfTheServer(PostgresVersion version) throws SQLException {
        List<CorpusSection> sections = CorpusSection.of("changed-rows", Page.read("changed-rows.md")).toList();
        List<Optional<String>> errors = new CorpusRun<>(version,
                (live, section) -> (example) -> error(live, example.statements().get(0)))
            .over(sections);
        assertThat(errors).hasSizeGreaterThan(60);
        assertThat(errors.stream().flatMap(Optional::stream)).isEmpty();
    }

    private static Optional<String> error(Live live, String sql) {
        try {
            List<Operation> operations = Reading.read(sql);
            RowsOfTables before = RowsOfTables.of(live.connection());
            return (operations.get(0) instanceof TruncateTables truncate) ? errorOfTruncate(live, sql, truncate, before)
                    : errorOfChange(live, sql, operations, before);
        }
        catch (SQLException refused) {
            return Optional.of(String.valueOf(refused.getMessage()));
        }
    }

    private static Optional<String> errorOfChange(Live live, String sql, List<Operation> operations,
            RowsOfTables before) throws SQLException {
        List<ChangesInPlan> planned = ChangesInPlan.of(live.connection(), sql);
        live.run(sql);
        RowsOfTables after = RowsOfTables.of(live.connection());
        List<RowChange> done = planned.stream().map((change) -> switch (change.operation()) {
            case "Update", "Delete" ->
                new RowChange(change.operation(), change.table(), before.allMoved(change.table(), after));
            default -> RowChange.of(change.operation());
        }).toList();
        List<RowChange> read = RowChange.read(operations);
        boolean same = read.size() == done.size() && read.containsAll(done) && done.containsAll(read);
        return same ? Optional.empty() : Optional.of(message(sql, read, done));
    }

    /** There is no plan for it, and what a CASCADE reaches is not in the statement. */
    private static Optional<String> errorOfTruncate(Live live, String sql, TruncateTables truncate, RowsOfTables before)
            throws SQLException {
        live.run(sql);
        Set<String> emptied = before.emptied(RowsOfTables.of(live.connection()));
        Set<String> named = truncate.tables().stream().map(QualifiedName::toString).collect(Collectors.toSet());
        boolean same = emptied.containsAll(named) && truncate.cascade() == emptied.size() > named.size();
        return same ? Optional.empty() : Optional.of(message(sql, truncate, emptied));
    }

    private static String message(String sql, Object read, Object done) {
        return "%s%n  read: %s%n  done: %s".formatted(sql, read, done);
    }

}
