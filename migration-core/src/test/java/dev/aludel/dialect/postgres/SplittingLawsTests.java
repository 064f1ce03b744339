package dev.aludel.dialect.postgres;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.aludel.dialect.SqlStatement;
import dev.aludel.dialect.UnreadableSql;
import dev.aludel.dialect.postgres.lexer.SqlSplitter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/**
 * What holds for every text, tried on random ones; the seed of a failure is its number.
 */
class SplittingLawsTests {

    private static final int REPETITIONS = 50 * Integer.getInteger("aludel.test.repetitions", 100);

    private static final KnownStatements KNOWN = KnownStatements.read();

    private static final List<String> PIECES = List.of("SELECT", "CREATE", "OR", "REPLACE", "FUNCTION", "RULE", "COPY",
            "FROM", "BEGIN", "ATOMIC", "CASE", "END", "AS", "e", "E", "U&", "u", "b", "'", "''", "\"", "$", "$$", "$a$",
            "$1", "--", "/*", "*/", "/", "*", "+", "-", "<", ";", "(", ")", ".", "::", ":", "1", "0x", "1e", "\n",
            "\r\n", " ", "\t", "ü", "🙂", "\u0000", "\uFEFF", "{", "é$");

    @Test
    void betweenStatementsThereAreOnlySpacesCommentsAndSemicolons() {
        each((script, statements) -> {
            int end = 0;
            StringBuilder gaps = new StringBuilder();
            for (SqlStatement statement : statements) {
                assertThat(script.substring(statement.start())).startsWith(statement.sql());
                gaps.append(script, end, statement.start()).append('\n');
                end = statement.start() + statement.sql().length();
            }
            gaps.append(script.substring(end));
            assertThat(SqlSplitter.split(gaps.toString())).isEmpty();
        });
    }

    @Test
    void cuttingTheStatementsAgainChangesNothing() {
        each((script, statements) -> {
            for (SqlStatement statement : statements) {
                assertThat(SqlSplitter.split(statement.sql())).containsExactly(new SqlStatement(statement.sql(), 0, 1));
            }
        });
    }

    @Test
    void theFingerprintOfAFingerprintIsItself() {
        each((script, statements) -> {
            String fingerprint = Fingerprint.of(script);
            assertThat(Fingerprint.of(fingerprint)).isEqualTo(fingerprint);
        });
    }

    @Test
    void linesAreCountedFromOne() {
        each((script, statements) -> {
            for (SqlStatement statement : statements) {
                long breaks = script.substring(0, statement.start()).chars().filter((next) -> next == '\n').count();
                assertThat(statement.line()).isEqualTo((int) breaks + 1);
            }
        });
    }

    @Test
    void knownStatementsComeBackFromAnyScriptOfThem() {
        for (int seed = 0; seed < REPETITIONS; seed++) {
            Random random = new Random(seed);
            List<String> statements = KNOWN.some(random);
            String script = KnownStatements.script(statements, random);
            assertThat(SqlSplitter.split(script)).as("seed %d: %s", seed, script)
                .extracting(SqlStatement::sql)
                .isEqualTo(statements);
        }
    }

    private static void each(Law law) {
        int read = 0;
        for (int seed = 0; seed < REPETITIONS; seed++) {
            String script = script(new Random(seed));
            Optional<List<SqlStatement>> statements = split(script);
            if (statements.isPresent()) {
                read++;
                try {
                    law.check(script, statements.get());
                }
                catch (RuntimeException | AssertionError exception) {
                    fail("Seed %d: %s".formatted(seed, script), exception);
                }
            }
        }
        assertThat(read).as("scripts that can be read").isGreaterThan(REPETITIONS / 10);
    }

    /** Empty where the script cannot be read: any other exception is a failure. */
    private static Optional<List<SqlStatement>> split(String script) {
        try {
            return Optional.of(SqlSplitter.split(script));
        }
        catch (UnreadableSql exception) {
            assertThat(exception.line()).isPositive();
            assertThat(exception.column()).isPositive();
            return Optional.empty();
        }
    }

    private static String script(Random random) {
        if (random.nextBoolean()) {
            return KnownStatements.damaged(KnownStatements.script(KNOWN.some(random), random), random);
        }
        StringBuilder script = new StringBuilder();
        IntStream.range(0, random.nextInt(30))
            .forEach((index) -> script.append(PIECES.get(random.nextInt(PIECES.size())))
                .append(random.nextBoolean() ? " " : ""));
        return script.toString();
    }

    private interface Law {

        void check(String script, List<SqlStatement> statements);

    }

}
