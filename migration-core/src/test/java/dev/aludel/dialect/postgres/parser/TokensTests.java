package dev.aludel.dialect.postgres.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLLexer;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser;

import static org.assertj.core.api.Assertions.assertThat;

/** Our tokens are those of the lexer that comes with the grammar. */
class TokensTests {

    private static final int REPETITIONS = 50 * Integer.getInteger("aludel.test.repetitions", 100);

    /** What the two cut alike; no brackets and no CASE, of which ours leaves out. */
    private static final List<String> PIECES = List.of("SELECT", "select", "\"Name\"", "name", "täble", "a$b", "1",
            "1.5", ".5", "1e10", "2.5E-3", "1.", "$1", "'text'", "'it''s'", "N'a'", "b'01'", "X'1F'", "U&'d\\0061'",
            "U&\"d\\0061\"", "$$ body; $$", "$tag$ $$ $tag$", "$$$$", "=", "<>", "!=", "<", "<=", ">", ">=", "+", "-",
            "*", "/", "%", "^", "=>", ":=", "<<", ">>", "#", "||", "->>", "@>", "~*", "::", ":", ",", ";", ".", "..",
            "-- comment\n", "/* a /* nested */ one */", "'one'\n  'two'", "'one' -- and\n'two'");

    @Test
    void areThoseOfTheGeneratedLexer() {
        for (int seed = 0; seed < REPETITIONS; seed++) {
            Random random = new Random(seed);
            StringBuilder sql = new StringBuilder();
            IntStream.range(0, random.nextInt(12))
                .forEach((index) -> sql.append(PIECES.get(random.nextInt(PIECES.size())))
                    .append(random.nextBoolean() ? " " : "\r\n\t"));
            assertThat(places(Tokens.of(sql.toString()))).as("seed %d: %s", seed, sql)
                .isEqualTo(places(generated(sql.toString())));
        }
    }

    @Test
    void knowEachOfItsWords() {
        for (int type = SQLParser.ABORT; type <= SQLParser.WHILE; type++) {
            String word = SQLParser.VOCABULARY.getLiteralName(type).replace("'", "");
            assertThat(places(Tokens.of(word))).as(word).isEqualTo(places(generated(word)));
            assertThat(places(Tokens.of(word.toLowerCase()))).as(word).isEqualTo(places(generated(word)));
        }
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = { "E'it\\'s; fine',StringConstant", "0x1F,Integer", "1_000,Integer",
            "1_0.5_0,Numeric", "0b12,BAD", "12ab,BAD", "{,BAD", "E'a'\\n'it\\'s',StringConstant" })
    void knowWhatTheGeneratedLexerDoesNot(String sql, String type) {
        List<? extends Token> tokens = Tokens.of(sql.replace("\\n", "\n"));
        assertThat(tokens).hasSize(2);
        assertThat(SQLParser.VOCABULARY.getSymbolicName(tokens.get(0).getType())).isEqualTo(type);
    }

    private static List<? extends Token> generated(String sql) {
        SQLLexer lexer = new SQLLexer(CharStreams.fromString(sql));
        return new ArrayList<>(lexer.getAllTokens());
    }

    private static List<String> places(List<? extends Token> tokens) {
        return tokens.stream()
            .filter((token) -> token.getChannel() == Token.DEFAULT_CHANNEL && token.getType() != Token.EOF)
            .filter((token) -> token.getType() != SQLParser.Text_between_Dollar)
            .map((token) -> "%s %d-%d".formatted(SQLParser.VOCABULARY.getSymbolicName(token.getType()),
                    token.getStartIndex(), token.getStopIndex()))
            .toList();
    }

}
