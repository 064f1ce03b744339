package dev.aludel.dialect.postgres;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.aludel.dialect.UnreadableSql;
import dev.aludel.dialect.postgres.lexer.SqlLexer;
import dev.aludel.dialect.postgres.lexer.TokenKind;

/**
 * The statement that makes a table which lies elsewhere.
 *
 * @param name its name without the schema, as it is written
 * @param columns its columns and checks, in parentheses
 * @param rest where it lies, word by word
 */
record ForeignTableText(String name, String columns, List<String> rest) {

    private static final List<String> HEAD = List.of("create", "foreign", "table");

    ForeignTableText {
        rest = List.copyOf(rest);
    }

    /** The parts of a definition; null where it is none that can be taken apart. */
    static @Nullable ForeignTableText of(String definition) {
        try {
            return parse(new SqlLexer(definition), definition);
        }
        catch (UnreadableSql unreadable) {
            return null;
        }
    }

    /** Whether they may differ in nothing but how their columns are spelled. */
    boolean isComparableTo(ForeignTableText other) {
        return this.rest.equals(other.rest);
    }

    /** The statement that makes a table with such columns for a moment. */
    String creating() {
        return "CREATE TEMPORARY TABLE " + this.name + " " + this.columns;
    }

    /** Options of columns are for tables elsewhere only. */
    private static @Nullable ForeignTableText parse(SqlLexer lexer, String definition) {
        for (String word : HEAD) {
            lexer.advance();
            if (!lexer.is(word)) {
                return null;
            }
        }
        String name = "";
        while (lexer.advance() != TokenKind.END && !lexer.is('(')) {
            name = lexer.token();
        }
        int start = lexer.start();
        Brackets brackets = new Brackets();
        do {
            if (lexer.kind() == TokenKind.END || lexer.kind() == TokenKind.SEMICOLON || lexer.is("options")
                    || !brackets.accept(lexer)) {
                return null;
            }
        }
        while (!brackets.isOutside() && lexer.advance() != TokenKind.END);
        String columns = definition.substring(start, lexer.end());
        List<String> rest = new ArrayList<>();
        while (lexer.advance() != TokenKind.END && lexer.kind() != TokenKind.SEMICOLON) {
            rest.add((lexer.kind() == TokenKind.WORD) ? lexer.folded() : lexer.token());
        }
        return (lexer.kind() == TokenKind.END && !rest.isEmpty() && rest.get(0).equals("server")
                && brackets.isOutside()) ? new ForeignTableText(name, columns, rest) : null;
    }

}
