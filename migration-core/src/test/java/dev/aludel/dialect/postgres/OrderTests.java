package dev.aludel.dialect.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.aludel.schema.Schema;
import dev.aludel.testing.PostgresVersion;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** The changes whose order matters, each there and back, and the other way round. */
class OrderTests {

    /**
     * What cannot be taken back with rows: a text that is no label, and a dropped table's
     * rows.
     */
    private static final Set<String> WITHOUT_ROWS = Set.of("A type that nothing uses any more, back",
            "Parents go whose children stay, there", "A schema with all that is in it, back");

    static Stream<PostgresVersion> versions() {
        return Sandbox.versions();
    }

    @ParameterizedTest
    @MethodSource("versions")
    void everyCaseWorksBothWays(PostgresVersion version) throws SQLException {
        List<String> failures = new ArrayList<>();
        List<Page.Case> cases = Page.cases("order.md").toList();
        try (TestDatabase database = TestDatabase.create(version);
                Connection connection = database.dataSource().getConnection()) {
            Live live = new Live(connection);
            for (Page.Case example : cases) {
                Optional<String> one = script(example, "one", version);
                Optional<String> other = script(example, "other", version);
                if (one.isPresent() && other.isPresent()) {
                    Schema first = Journey.schema(live, one.get());
                    Schema second = Journey.schema(live, other.get());
                    check(example + ", there", new Journey(live, first, second), failures);
                    check(example + ", back", new Journey(live, second, first), failures);
                }
            }
        }
        assertThat(cases).hasSizeGreaterThanOrEqualTo(40);
        assertThat(failures).isEmpty();
    }

    private static void check(String name, Journey journey, List<String> failures) {
        try {
            Optional<SQLException> refused = journey.take();
            if (refused.isPresent() != WITHOUT_ROWS.contains(name)) {
                failures.add(name + ": " + refused.map(SQLException::getMessage).orElse("its rows fit after all"));
            }
        }
        catch (SQLException | RuntimeException | AssertionError failure) {
            failures.add(name + ": " + failure.getMessage());
        }
    }

    /** The script of one side; empty where it is for later versions. */
    private static Optional<String> script(Page.Case example, String side, PostgresVersion version) {
        return example.blocks()
            .stream()
            .filter((block) -> block.kind().equals("sql " + side) || block.kind().startsWith("sql " + side + " from ")
                    && Integer.parseInt(block.kind().replaceAll(".* ", "")) <= version.major())
            .map(Page.Block::content)
            .findFirst();
    }

}
