package dev.aludel.dialect.postgres;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.aludel.dialect.postgres.lexer.SqlLexer;
import dev.aludel.dialect.postgres.lexer.TokenKind;
import dev.aludel.operation.Operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/** No text makes reading fail: statements are damaged at random, token by token. */
class ReadingFuzzTests {

    private static final int REPETITIONS = 50 * Integer.getInteger("aludel.test.repetitions", 100);

    @Test
    void damagedStatementsAreReadOrNotAnalysed() {
        List<List<String>> statements = statements();
        for (int seed = 0; seed < REPETITIONS; seed++) {
            String sql = damaged(statements, new Random(seed));
            try {
                List<Operation> operations = Reading.read(sql);
                assertThat(operations).isNotEmpty();
                operations.forEach(Operation::describe);
            }
            catch (RuntimeException | AssertionError exception) {
                fail("Seed %d: %s".formatted(seed, sql), exception);
            }
        }
    }

    /** The statements of the other tests, in tokens. */
    private static List<List<String>> statements() {
        return Stream
            .of(CreateTableReadingTests.tables(), CreateTableReadingTests.behindColumns(),
                    CreateTableReadingTests.ofTheTable(), AlterTableReadingTests.columns(),
                    AlterTableReadingTests.constraints(), AlterTableReadingTests.names(),
                    AlterTableReadingTests.severalActions(), AlterTableReadingTests.settings(),
                    AlterTableReadingTests.whole(), IndexReadingTests.created(), IndexReadingTests.keys(),
                    IndexReadingTests.changed(), OtherReadingTests.sequences(), OtherReadingTests.types(),
                    OtherReadingTests.drops(), OtherReadingTests.rows())
            .flatMap((readings) -> readings)
            .map((reading) -> tokens(reading.sql()))
            .toList();
    }

    private static List<String> tokens(String sql) {
        List<String> tokens = new ArrayList<>();
        SqlLexer lexer = new SqlLexer(sql);
        while (lexer.advance() != TokenKind.END) {
            tokens.add(lexer.token());
        }
        return tokens;
    }

    private static String damaged(List<List<String>> statements, Random random) {
        List<String> tokens = new ArrayList<>(statements.get(random.nextInt(statements.size())));
        for (int times = random.nextInt(3); times >= 0 && !tokens.isEmpty(); times--) {
            int place = random.nextInt(tokens.size());
            List<String> other = statements.get(random.nextInt(statements.size()));
            int from = random.nextInt(other.size());
            switch (random.nextInt(4)) {
                case 0 -> tokens.remove(place);
                case 1 -> tokens.set(place, other.get(from));
                case 2 -> Collections.swap(tokens, place, random.nextInt(tokens.size()));
                default -> tokens.addAll(place, other.subList(from, Math.min(other.size(), from + 4)));
            }
        }
        return String.join(" ", tokens);
    }

}
