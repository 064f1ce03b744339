package dev.aludel.safety.rule;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.aludel.fact.Facts;
import dev.aludel.fact.ProbeLimits;
import dev.aludel.fact.RunningVersion;
import dev.aludel.fact.TableSize;
import dev.aludel.safety.Bench;
import dev.aludel.safety.Finding;
import dev.aludel.safety.Judge;
import dev.aludel.safety.Level;
import dev.aludel.safety.Page;
import dev.aludel.safety.SafetyReport;
import dev.aludel.safety.SafetySettings;
import dev.aludel.safety.Verdict;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Each example of each page: what its rule finds in it is what the page says, word for
 * word; the gentler SQL is the one that the finding offers, is found to be gentler by
 * every rule, and runs. Where an example has rows, a real database is asked about them.
 * {@code -Daludel.test.rule=drop-} chooses the rules whose ids start so.
 */
class RulePagesTests {

    private static TestDatabase database;

    @BeforeAll
    static void create() {
        database = TestDatabase.create();
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void saysWhatIsFound(Example example) throws SQLException {
        Bench.run(database, "DROP SCHEMA public CASCADE; CREATE SCHEMA public");
        Bench.run(database, example.roles() + example.block("before"));
        Bench.run(database, example.block("rows"));
        SafetyReport found = example.judge(example.block("up"));
        SafetyReport report = example.shown(found);
        assertThat(words(Bench.text(report))).isEqualTo(words(example.block("finding")));
        if (!example.has("instead")) {
            runsUnlessItMustFail(example, report);
            return;
        }
        assertThat(report.findings()).extracting(Finding::instead).containsExactly(example.block("instead").strip());
        assertThat(example.judge(example.gentler()).findings())
            .noneMatch((finding) -> example.isNewAndRefuses(finding, found));
        runUpgrade(example.user(), example.gentler());
    }

    /** Whoever says that it will fail is right, and so is whoever does not. */
    private static void runsUnlessItMustFail(Example example, SafetyReport report) throws SQLException {
        if (report.findings().stream().anyMatch((finding) -> finding.verdict() == Verdict.WILL_FAIL)) {
            assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> runUpgrade(example.user(), example.block("up")));
        }
        else {
            runUpgrade(example.user(), example.block("up"));
        }
    }

    private static void runUpgrade(String user, String text) throws SQLException {
        for (var statement : Bench.migrations(text).get(0).upgrade()) {
            try {
                Bench.run(database, user + statement.text());
            }
            catch (SQLException failure) {
                // Some statements, such as LOCK, run in a transaction only.
                if (!"25P01".equals(failure.getSQLState())) {
                    throw failure;
                }
                Bench.run(database, user + "BEGIN; " + statement.text() + "; COMMIT");
            }
        }
    }

    static Stream<Example> examples() {
        String chosen = System.getProperty("aludel.test.rule", "");
        return Rules.all().rules().stream().filter((rule) -> rule.id().startsWith(chosen)).flatMap((rule) -> {
            Page page = rule.page();
            return IntStream.range(0, page.examples().size())
                .mapToObj((index) -> new Example(page, index + 1, page.examples().get(index)));
        });
    }

    private static String words(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    record Example(Page page, int number, Map<String, String> blocks) {

        boolean has(String name) {
            return this.blocks.containsKey(name);
        }

        String block(String name) {
            return this.blocks.getOrDefault(name, "");
        }

        /** Makes the roles that the example names: they belong to the server. */
        String roles() {
            return block("user").lines()
                .map(("DO $$ BEGIN CREATE ROLE %s; "
                        + "EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;\n")::formatted)
                .collect(Collectors.joining());
        }

        /** Becomes the first of them, if there is one. */
        String user() {
            return block("user").lines().limit(1).map("SET ROLE %s;\n"::formatted).collect(Collectors.joining());
        }

        /** A gentler downgrade takes the place of the one that is there. */
        String gentler() {
            String instead = block("instead");
            if (!instead.startsWith("-- migrate:down")) {
                return instead;
            }
            String upgrade = block("up").replaceAll("(?s)-- migrate:down.*", "");
            return (upgrade.startsWith("-- migrate:up") ? "" : "-- migrate:up\n") + upgrade + "\n" + instead;
        }

        /**
         * What the page's own rule finds, and those that the example names: the others
         * have pages of their own.
         */
        SafetyReport shown(SafetyReport found) {
            return new SafetyReport(found.findings()
                .stream()
                .filter((finding) -> finding.rule().equals(this.page.id())
                        || block("finding").contains(": " + finding.rule() + " ("))
                .toList());
        }

        /**
         * The gentler SQL is no danger of the page's kind, nor of any that the example
         * has not. Where it says that a person must decide, that is asked for.
         */
        boolean isNewAndRefuses(Finding finding, SafetyReport before) {
            boolean old = !finding.rule().equals(this.page.id())
                    && before.findings().stream().anyMatch((other) -> other.rule().equals(finding.rule()));
            return finding.refuses(this.page.severity()) && !old && !finding.rule().equals("decision-needed");
        }

        /** The version that started last. */
        private RunningVersion version() {
            Map<QualifiedName, String> entities = new HashMap<>();
            Map<ColumnName, String> attributes = new HashMap<>();
            for (JsonNode mapped : JsonMapper.shared().readTree(block("versions"))) {
                QualifiedName table = QualifiedName.of(mapped.get("table").asString());
                entities.put(table, mapped.get("entity").asString());
                mapped.get("columns")
                    .properties()
                    .forEach((column) -> attributes.put(new ColumnName(table, column.getKey()),
                            column.getValue().asString()));
            }
            return new RunningVersion("tracker", "1.2", entities, attributes);
        }

        /** Nearly every example lacks a downgrade, which one page alone is about. */
        SafetyReport judge(String text) throws SQLException {
            SafetySettings settings = this.page.id().equals("missing-undo") ? SafetySettings.defaults()
                    : SafetySettings.defaults().withRule("missing-undo", Level.OFF);
            if (Rules.all().isConvention(this.page.id())) {
                settings = settings.withRule(this.page.id(), Level.valueOf(this.page.severity().name()));
            }
            Schema schema = Bench.schema(database);
            Judge judge = Bench.judge(settings);
            if (has("rows") || has("user")) {
                try (Connection connection = database.dataSource().getConnection();
                        Statement statement = connection.createStatement()) {
                    statement.execute(user());
                    return judge.judge(Bench.migrations(text), schema,
                            Bench.DIALECT.facts().find(connection, schema.tables().keySet(), ProbeLimits.USUAL));
                }
            }
            if (has("versions")) {
                return judge.judge(Bench.migrations(text), schema,
                        Facts.of("", Map.of()).withRunning(List.of(version())));
            }
            return has("sizes") ? judge.judge(Bench.migrations(text), schema, facts())
                    : judge.judgeAsIfLarge(Bench.migrations(text), schema);
        }

        /** Lines such as {@code tasks: 1204551 rows, 310 MB}. */
        private Facts facts() {
            Map<QualifiedName, TableSize> sizes = new HashMap<>();
            block("sizes").lines().forEach((line) -> {
                List<String> parts = List.of(line.split("\\W+"));
                sizes.put(QualifiedName.of(parts.get(0)),
                        new TableSize(Long.parseLong(parts.get(1)), Long.parseLong(parts.get(3)) * 1024 * 1024));
            });
            return Facts.of("18.0", sizes);
        }

        @Override
        public String toString() {
            return this.page.id() + ", example " + this.number;
        }

    }

}
