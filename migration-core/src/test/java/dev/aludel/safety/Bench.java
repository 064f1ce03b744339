package dev.aludel.safety;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import dev.aludel.dialect.Dialect;
import dev.aludel.fact.Facts;
import dev.aludel.fact.ProbeLimits;
import dev.aludel.dialect.postgres.PostgresDialect;
import dev.aludel.migration.Migration;
import dev.aludel.safety.rule.Rules;
import dev.aludel.schema.Schema;
import dev.aludel.source.MigrationSource;
import dev.aludel.source.SourceSettings;
import dev.aludel.testing.TestDatabase;

/** What tests of the judge have in common: a day, a database's words, files. */
public final class Bench {

    /** Speaks PostgreSQL. */
    public static final Dialect DIALECT = new PostgresDialect();

    private static final Clock CLOCK = Clock.fixed(LocalDate.of(2026, 11, 20).atStartOfDay(ZoneOffset.UTC).toInstant(),
            ZoneOffset.UTC);

    private Bench() {
    }

    /** A judge by every rule, on 20 November 2026. */
    public static Judge judge(SafetySettings settings) {
        return Judge.of(DIALECT, "public", Rules.all(), settings, CLOCK);
    }

    /** The migrations {@code V1__example.sql}, {@code V2__example.sql} and so on. */
    public static List<Migration> migrations(String... texts) {
        try {
            Path folder = Files.createTempDirectory("migrations");
            for (int number = 1; number <= texts.length; number++) {
                Files.writeString(folder.resolve("V%d__example.sql".formatted(number)), texts[number - 1]);
            }
            List<Migration> migrations = MigrationSource
                .files(SourceSettings.defaults().withLocations("filesystem:" + folder))
                .read(DIALECT);
            for (int number = 1; number <= texts.length; number++) {
                Files.delete(folder.resolve("V%d__example.sql".formatted(number)));
            }
            Files.delete(folder);
            return migrations;
        }
        catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** Runs statements one by one, each in a transaction of its own. */
    public static void run(TestDatabase database, String script) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            for (var next : DIALECT.reader().split(script)) {
                statement.execute(next.sql());
            }
        }
    }

    /** The schema of a database. */
    public static Schema schema(TestDatabase database) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            return DIALECT.catalog().read(connection, List.of());
        }
    }

    /** What is found on a database as it is. */
    public static SafetyReport judge(TestDatabase database, String... migrations) throws SQLException {
        Schema schema = schema(database);
        try (Connection connection = database.dataSource().getConnection()) {
            Facts facts = DIALECT.facts().find(connection, schema.tables().keySet(), ProbeLimits.USUAL);
            return judge(SafetySettings.defaults().withRule("missing-undo", Level.OFF)).judge(migrations(migrations),
                    schema, facts);
        }
    }

    /** Findings as pages show them. */
    public static String text(SafetyReport report) {
        StringBuilder text = new StringBuilder();
        for (Finding finding : report.findings()) {
            text.append(text.isEmpty() ? "" : "\n\n")
                .append((finding.line() != null) ? "line " + finding.line() : "file")
                .append(": %s (%s, %s)".formatted(finding.rule(), finding.severity(), finding.verdict()))
                .append((finding.allowed() != null) ? ", allowed: " + finding.allowed() : "")
                .append("\n")
                .append(finding.message());
        }
        return text.toString();
    }

}
