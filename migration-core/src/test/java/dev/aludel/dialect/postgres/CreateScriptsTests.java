package dev.aludel.dialect.postgres;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.aludel.testing.PostgresVersion;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each script of the corpus runs on every version that it is for, and the judge sees the
 * same in two databases that it made.
 */
class CreateScriptsTests {

    static Stream<PostgresVersion> versions() {
        return Sandbox.versions();
    }

    @Test
    void thereAreHundredsOfThem() {
        assertThat(CreateScripts.scripts()).hasSizeGreaterThanOrEqualTo(300)
            .extracting(CreateScripts.Script::toString)
            .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("versions")
    void eachRuns(PostgresVersion version) throws SQLException {
        List<String> failures = new ArrayList<>();
        try (Sandbox sandbox = Sandbox.on(version)) {
            for (CreateScripts.Script script : CreateScripts.scripts(version)) {
                try {
                    sandbox.inside((live) -> {
                        live.run(script.sql());
                        return script;
                    });
                }
                catch (SQLException failure) {
                    failures.add(script + "\n  " + failure.getMessage());
                }
            }
        }
        assertThat(failures).isEmpty();
    }

    @Test
    void whatEachMakesIsTheSameTwice() throws SQLException {
        List<String> failures = new ArrayList<>();
        try (Sandbox first = Sandbox.on(PostgresVersion.V18); Sandbox second = Sandbox.on(PostgresVersion.V18)) {
            RawCatalog empty = first.inside((live) -> RawCatalog.of(live.connection()));
            for (CreateScripts.Script script : someScripts()) {
                RawCatalog made = after(script, first);
                if (made.equals(empty)) {
                    failures.add(script + " makes nothing that the judge can see");
                }
                made.differencesTo(after(script, second)).forEach((line) -> failures.add(script + " " + line));
            }
        }
        assertThat(failures).isEmpty();
    }

    /**
     * The judge takes his time: one script in five, unless all versions are asked for.
     */
    private static List<CreateScripts.Script> someScripts() {
        List<CreateScripts.Script> scripts = CreateScripts.scripts(PostgresVersion.V18);
        int step = (Sandbox.versions().count() == PostgresVersion.values().length) ? 1 : 5;
        return IntStream.range(0, scripts.size()).filter((index) -> index % step == 0).mapToObj(scripts::get).toList();
    }

    private static RawCatalog after(CreateScripts.Script script, Sandbox sandbox) throws SQLException {
        return sandbox.inside((live) -> {
            live.run(script.sql());
            return RawCatalog.of(live.connection());
        });
    }

}
