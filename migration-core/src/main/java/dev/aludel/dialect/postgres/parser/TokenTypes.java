package dev.aludel.dialect.postgres.parser;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser;

import dev.aludel.dialect.postgres.lexer.SqlLexer;

/** What our lexer's tokens are called in the grammar. */
final class TokenTypes {

    private static final Map<String, Integer> WORDS = words();

    private static final Map<String, Integer> SIGNS = Map.ofEntries(Map.entry("::", SQLParser.CAST_EXPRESSION),
            Map.entry(":", SQLParser.COLON), Map.entry(":=", SQLParser.COLON_EQUAL), Map.entry(",", SQLParser.COMMA),
            Map.entry("(", SQLParser.LEFT_PAREN), Map.entry(")", SQLParser.RIGHT_PAREN),
            Map.entry("[", SQLParser.LEFT_BRACKET), Map.entry("]", SQLParser.RIGHT_BRACKET),
            Map.entry(".", SQLParser.DOT), Map.entry("..", SQLParser.DOUBLE_DOT), Map.entry("$", SQLParser.DOLLAR));

    private static final Map<String, Integer> OPERATORS = Map.ofEntries(Map.entry("=", SQLParser.EQUAL),
            Map.entry("<>", SQLParser.NOT_EQUAL), Map.entry("!=", SQLParser.NOT_EQUAL), Map.entry("<", SQLParser.LTH),
            Map.entry("<=", SQLParser.LEQ), Map.entry(">", SQLParser.GTH), Map.entry(">=", SQLParser.GEQ),
            Map.entry("+", SQLParser.PLUS), Map.entry("-", SQLParser.MINUS), Map.entry("*", SQLParser.MULTIPLY),
            Map.entry("/", SQLParser.DIVIDE), Map.entry("%", SQLParser.MODULAR), Map.entry("^", SQLParser.EXP),
            Map.entry("=>", SQLParser.EQUAL_GTH), Map.entry("<<", SQLParser.LESS_LESS),
            Map.entry(">>", SQLParser.GREATER_GREATER), Map.entry("#", SQLParser.HASH_SIGN));

    private TokenTypes() {
    }

    /**
     * The type of the token that the lexer stands on; the first one of a dollar quote.
     */
    static int of(SqlLexer lexer) {
        return switch (lexer.kind()) {
            case WORD -> WORDS.getOrDefault(lexer.folded(), SQLParser.Identifier);
            case QUOTED_NAME -> lexer.startsWith('"') ? SQLParser.QuotedIdentifier : SQLParser.UnicodeQuotedIdentifier;
            case STRING -> string(lexer);
            case NUMBER -> number(lexer.token());
            case PARAMETER -> SQLParser.DOLLAR_NUMBER;
            case OPERATOR -> OPERATORS.getOrDefault(lexer.token(), SQLParser.OP_CHARS);
            case SIGN -> SIGNS.getOrDefault(lexer.token(), SQLParser.BAD);
            case SEMICOLON -> SQLParser.SEMI_COLON;
            case END -> SQLParser.EOF;
        };
    }

    /** Whether the grammar gives the word a meaning, so that it might need quotes. */
    static boolean isWord(String word) {
        return WORDS.containsKey(word);
    }

    private static int string(SqlLexer lexer) {
        if (lexer.startsWith('$')) {
            return SQLParser.BeginDollarStringConstant;
        }
        return (lexer.startsWith('u') || lexer.startsWith('U')) ? SQLParser.UnicodeEscapeStringConstant
                : SQLParser.StringConstant;
    }

    /**
     * A number of another base is an integer, too; one with letters behind it is no
     * number.
     */
    private static int number(String text) {
        if (consists(text, 0, "0123456789_")) {
            return SQLParser.Integer;
        }
        String digits = digits(text);
        if (!digits.isEmpty()) {
            return consists(text, 2, digits) ? SQLParser.Integer : SQLParser.BAD;
        }
        int exponent = Math.max(text.indexOf('e'), text.indexOf('E'));
        boolean power = exponent < 0 || (text.length() > exponent + 1 && consists(text, exponent + 1, "0123456789_+-"));
        String mantissa = (exponent < 0) ? text : text.substring(0, exponent);
        return (power && consists(mantissa, 0, "0123456789_.")) ? SQLParser.Numeric : SQLParser.BAD;
    }

    /** The digits of {@code 0x}, {@code 0o} and {@code 0b}. */
    private static String digits(String text) {
        return switch (text.substring(0, 2).toLowerCase(Locale.ROOT)) {
            case "0x" -> "0123456789_abcdefABCDEF";
            case "0o" -> "01234567_";
            case "0b" -> "01_";
            default -> "";
        };
    }

    private static boolean consists(String text, int from, String characters) {
        return text.chars().skip(from).allMatch((character) -> characters.indexOf(character) >= 0);
    }

    private static Map<String, Integer> words() {
        Map<String, Integer> words = new HashMap<>();
        for (int type = SQLParser.ABORT; type <= SQLParser.WHILE; type++) {
            String quoted = SQLParser.VOCABULARY.getLiteralName(type);
            words.put(quoted.substring(1, quoted.length() - 1).toLowerCase(Locale.ROOT), type);
        }
        return words;
    }

}
