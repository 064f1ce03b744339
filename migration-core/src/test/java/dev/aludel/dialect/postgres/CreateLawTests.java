package dev.aludel.dialect.postgres;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
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
 * {@code -Daludel.test.versions=all} every version of PostgreSQL, and every script with
 * all that it takes: otherwise our catalog reads one in five of the second databases that
 * PostgreSQL itself describes in the same words.
 */
class CreateLawTests {

    private static final String ONLY = System.getProperty("aludel.test.corpus", "");

    private static final boolean EVERYTHING = Sandbox.versions().count() == PostgresVersion.values().length;

    private static final int WORKERS = 2;

    static Stream<PostgresVersion> versions() {
        return Sandbox.versions();
    }

    @ParameterizedTest
    @MethodSource("versions")
    void whatIsReadMakesTheSameAgain(PostgresVersion version) throws Exception {
        List<CreateScripts.Script> scripts = CreateScripts.scripts(version)
            .stream()
            .filter((script) -> script.theme().contains(ONLY))
            .toList();
        CreateScriptsReport report = new CreateScriptsReport(version);
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
        try {
            List<Future<Map<CreateScripts.Script, List<String>>>> parts = workers
                .invokeAll(IntStream.range(0, WORKERS).mapToObj((worker) -> part(scripts, worker, version)).toList());
            Map<CreateScripts.Script, List<String>> failures = new HashMap<>();
            for (Future<Map<CreateScripts.Script, List<String>>> part : parts) {
                failures.putAll(part.get());
            }
            scripts.forEach((script) -> report.add(script, failures.getOrDefault(script, List.of())));
        }
        finally {
            workers.shutdownNow();
        }
        assertThat(report.hasFailures()).as(report.written()).isFalse();
    }

    /** The work of one of those who share the scripts. */
    private static Callable<Map<CreateScripts.Script, List<String>>> part(List<CreateScripts.Script> scripts,
            int worker, PostgresVersion version) {
        return () -> {
            Map<CreateScripts.Script, List<String>> failures = new HashMap<>();
            try (Sandbox first = Sandbox.on(version); Sandbox second = Sandbox.on(version)) {
                for (int i = worker; i < scripts.size(); i += WORKERS) {
                    CreateScripts.Script script = scripts.get(i);
                    boolean thorough = EVERYTHING || i % 5 == 0;
                    failures.put(script, unexplained(script, version, differences(script, first, second, thorough)));
                }
            }
            return failures;
        };
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

    /**
     * What is not the same.
     * @param thorough whether our catalog reads the second database too where PostgreSQL
     * describes it in the same words as the first
     */
    private static List<String> differences(CreateScripts.Script script, Sandbox first, Sandbox second,
            boolean thorough) throws SQLException {
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
                if (!thorough && RawCatalog.of(live.connection()).equals(wanted.raw())) {
                    return List.of();
                }
                return wanted.differencesTo(Picture.of(live));
            });
        }
        catch (SQLException | RuntimeException exception) {
            return List.of("not written: " + exception.getMessage());
        }
    }

}
