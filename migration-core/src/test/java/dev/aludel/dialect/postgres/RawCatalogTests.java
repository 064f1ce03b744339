package dev.aludel.dialect.postgres;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.aludel.testing.PostgresVersion;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The judge is not blind: it sees each small change of a database that has a bit of
 * everything.
 */
class RawCatalogTests {

    static Stream<PostgresVersion> versions() {
        return Sandbox.versions();
    }

    @ParameterizedTest
    @MethodSource("versions")
    void eachChangeIsSeen(PostgresVersion version) throws SQLException {
        List<String> unseen = new ArrayList<>();
        int changes = 0;
        try (Sandbox sandbox = Sandbox.on(version)) {
            for (Page.Case example : Page.read("raw-changes.md").cases()) {
                for (String change : changes(example, version)) {
                    changes++;
                    if (!isSeen(sandbox, example.only("sql"), change)) {
                        unseen.add(change);
                    }
                }
            }
        }
        assertThat(unseen).isEmpty();
        assertThat(changes).isGreaterThanOrEqualTo(80);
    }

    @Test
    void aDifferenceNamesTheFactsThatAreNotTheSame() {
        RawCatalog here = new RawCatalog(
                List.of(new RawLine("a", "{\"x\": 1, \"y\": 2, \"z\": 3}"), new RawLine("b", "")));
        RawCatalog there = new RawCatalog(
                List.of(new RawLine("a", "{\"w\": 4, \"x\": 1, \"y\": 5}"), new RawLine("c", "\"text\"")));
        assertThat(String.join("\n", here.differencesTo(there))).isEqualToNormalizingNewlines("""
                ~ a
                      w: nothing
                         4
                      y: 2
                         5
                      z: 3
                         nothing
                - b\s
                + c "text\"""");
    }

    private static boolean isSeen(Sandbox sandbox, String before, String change) throws SQLException {
        return sandbox.inside((live) -> {
            live.run(before);
            RawCatalog unchanged = RawCatalog.of(live.connection());
            live.run(change);
            return !unchanged.differencesTo(RawCatalog.of(live.connection())).isEmpty();
        });
    }

    /**
     * Each line is one change; those of a block {@code changes from 15} need that
     * version.
     */
    private static List<String> changes(Page.Case example, PostgresVersion version) {
        return example.blocks()
            .stream()
            .filter((block) -> block.kind().equals("changes") || block.kind().startsWith("changes from ")
                    && Integer.parseInt(block.kind().substring("changes from ".length())) <= version.major())
            .flatMap((block) -> block.content().lines())
            .toList();
    }

}
