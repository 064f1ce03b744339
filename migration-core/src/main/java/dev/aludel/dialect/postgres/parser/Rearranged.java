package dev.aludel.dialect.postgres.parser;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

import org.antlr.v4.runtime.Token;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser;

/**
 * Tokens in an order and a shape that the grammar knows, where the database knows more:
 * {@code DEFERRABLE NOT VALID}, {@code numeric(3, -2)}, {@code U&"!2603" UESCAPE '!'}.
 */
final class Rearranged {

    private static final Set<Integer> DEFERRAL = Set.of(SQLParser.NOT, SQLParser.DEFERRABLE, SQLParser.INITIALLY,
            SQLParser.DEFERRED, SQLParser.IMMEDIATE);

    private static final Set<Integer> NUMBERS = Set.of(SQLParser.NUMERIC, SQLParser.DECIMAL, SQLParser.DEC);

    private Rearranged() {
    }

    /** The same tokens, where nothing is to be rearranged. */
    static List<? extends Token> of(String sql, List<? extends Token> tokens) {
        List<Token> arranged = new ArrayList<>(tokens);
        for (int index = 1; index < arranged.size(); index++) {
            switch (arranged.get(index).getType()) {
                case SQLParser.VALID -> validity(arranged, index);
                case SQLParser.UESCAPE -> escape(sql, arranged, index);
                case SQLParser.MINUS -> scale(sql, arranged, index);
                default -> {
                }
            }
        }
        return arranged;
    }

    /** NOT VALID goes before what says when the constraint is checked. */
    private static void validity(List<Token> tokens, int valid) {
        int not = valid - 1;
        int first = not;
        while (first > 0 && DEFERRAL.contains(type(tokens, first - 1))) {
            first--;
        }
        if (type(tokens, not) == SQLParser.NOT && first < not) {
            Collections.rotate(tokens.subList(first, valid + 1), 2);
        }
    }

    private static void escape(String sql, List<Token> tokens, int word) {
        if (type(tokens, word - 1) == SQLParser.UnicodeQuotedIdentifier && word + 1 < tokens.size()) {
            join(sql, tokens, word - 1, word + 1, SQLParser.UnicodeQuotedIdentifier);
        }
    }

    private static void scale(String sql, List<Token> tokens, int minus) {
        boolean second = minus >= 4 && type(tokens, minus - 1) == SQLParser.COMMA
                && NUMBERS.contains(type(tokens, minus - 4));
        if (second && type(tokens, minus + 1) == SQLParser.Integer) {
            join(sql, tokens, minus, minus + 1, SQLParser.Integer);
        }
    }

    private static void join(String sql, List<Token> tokens, int first, int last, int type) {
        Token joined = new SqlToken(sql, type, tokens.get(first).getStartIndex(), tokens.get(last).getStopIndex() + 1);
        tokens.subList(first, last + 1).clear();
        tokens.add(first, joined);
    }

    private static int type(List<Token> tokens, int index) {
        return (index < tokens.size()) ? tokens.get(index).getType() : SQLParser.EOF;
    }

}
